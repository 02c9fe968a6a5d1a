package org.laurel.credentials;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Holds every credential against its own signature, and against the seal it was kept with.
@Component
class Inspection {

  private static final int AT_ONCE = 200;

  private final CredentialStore store;
  private final Examiner examiner;

  Inspection(CredentialStore store, Examiner examiner) {
    this.store = store;
    this.examiner = examiner;
  }

  /// @return a sentence for each that is not, byte for byte, what was signed
  List<String> unsound() {
    var unsound = new ArrayList<String>();
    for (var id : store.unsealed())
      unsound.add(id + ": A byte of it was changed after it was written.");
    var next = new UUID(0, 0);
    for (var some = store.after(next, AT_ONCE);
        !some.isEmpty();
        some = store.after(next, AT_ONCE)) {
      for (var signed : some) {
        var report = examiner.examine(signed);
        if (!report.isAsSigned())
          unsound.add(signed.credential().id().value() + ": " + report.sentence());
      }
      next = some.getLast().credential().id().value();
    }
    return unsound;
  }
}
