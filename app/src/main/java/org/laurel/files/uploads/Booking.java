package org.laurel.files.uploads;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.laurel.files.uploads.Upload.Id;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Enters uploads in the book, as many as one owner may have on the way at once.
@Component
class Booking {

  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
  private static final int AT_ONCE = 20;

  private final UploadStore store;
  private final TransactionOperations transaction;

  Booking(UploadStore store, TransactionOperations transaction) {
    this.store = store;
    this.transaction = transaction;
  }

  /// @return what left the book in its place, and whose bytes are to be removed
  /// @throws Refused when too many are on their way already
  List<Id> enter(Upload upload, Instant now) {
    return transaction.execute(_ -> entered(upload, now));
  }

  /// Rather than to be locked out by what was left lying, its owner loses that.
  private List<Id> entered(Upload upload, Instant now) {
    var owner = upload.owner();
    var stale = store.deleteStale(owner, now, now.minus(FORGOTTEN_AFTER), AT_ONCE - 1);
    if (store.countOf(owner) >= AT_ONCE)
      throw new Refused("20 files are on their way already. Add this one when some have arrived.");
    store.insert(upload, now);
    return stale;
  }
}
