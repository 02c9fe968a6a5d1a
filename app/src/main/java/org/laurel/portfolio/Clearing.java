package org.laurel.portfolio;

import java.util.List;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.laurel.audit.Audit;
import org.laurel.files.Disposal;
import org.laurel.people.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Removes for good, with its file, what a teacher deleted long enough ago, and at once what shows
/// a student who must go. What a submission holds stays as long as the submission.
@Component
class Clearing {

  private final ClearingStore store;
  private final Removals removals;
  private final Disposal disposal;
  private final Retention retention;
  private final Audit audit;
  private final TransactionOperations transaction;

  Clearing(
      ClearingStore store,
      Removals removals,
      Disposal disposal,
      Retention retention,
      Audit audit,
      TransactionOperations transaction) {
    this.store = store;
    this.removals = removals;
    this.disposal = disposal;
    this.retention = retention;
    this.audit = audit;
    this.transaction = transaction;
  }

  /// For the current agency. What an earlier round could not finish is finished now.
  void clear() {
    var cleared = clearSome();
    while (cleared > 0) cleared = clearSome();
    disposal.removeReleased();
    disposal.removeUnnamed(retention.begin());
  }

  private int clearSome() {
    return in(() -> delete(store.lockDeleted(retention.begin())));
  }

  /// Takes the student out everywhere, and deletes what shows them and is in no submission.
  ///
  /// @return how many things are gone
  int erase(Actor actor, Student.Id student) {
    var gone =
        in(() -> {
          removals.remove(actor, student);
          var count = delete(store.lockShowing(student));
          audit.append(actor.id(), "student erased", student, "Deleted for good: " + count);
          return count;
        });
    disposal.removeReleased();
    return gone;
  }

  private int delete(List<Artifact.Id> artifacts) {
    disposal.release(store.delete(artifacts));
    return artifacts.size();
  }

  private int in(IntSupplier work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.getAsInt()));
  }
}
