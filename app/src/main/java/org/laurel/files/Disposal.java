package org.laurel.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.laurel.database.Tenancy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Removes files of the current agency that nothing names any more.
///
/// The content goes first and its row after it, both before the transaction ends: after a crash the
/// row is still there, and the next round finds it. Whoever keeps the same content meanwhile waits
/// for the row, and then keeps it anew.
@Component
public class Disposal {

  private static final Logger LOG = LoggerFactory.getLogger(Disposal.class);

  private final DisposalStore store;
  private final Storage storage;
  private final List<FileUses> uses;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  Disposal(
      DisposalStore store,
      Storage storage,
      List<FileUses> uses,
      TransactionOperations transaction,
      InstantSource clock) {
    this.store = store;
    this.storage = storage;
    this.uses = uses;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Says in the open transaction that what named these is gone, and that they need not wait.
  public void release(Collection<String> files) {
    store.release(files);
  }

  /// Removes what was released. What something else names stays.
  ///
  /// @return how many files are gone
  public int removeReleased() {
    var now = clock.instant();
    var released = in(store::released);
    var unnamed = unnamedOf(released);
    var named = released.stream().filter(it -> !unnamed.contains(it)).toList();
    in(() -> store.withdraw(named, now));
    return log(remove(unnamed, store::lockReleased));
  }

  /// Removes what was kept last before this moment and nothing names, such as a file that was sent
  /// and then refused.
  ///
  /// @return how many files are gone
  public int removeUnnamed(Instant keptBefore) {
    var removed = 0;
    var files = in(() -> store.keptBefore(keptBefore, ""));
    while (!files.isEmpty()) {
      removed += remove(unnamedOf(files), it -> store.lockKeptBefore(it, keptBefore));
      var last = files.getLast();
      files = in(() -> store.keptBefore(keptBefore, last));
    }
    return log(removed);
  }

  private int remove(Set<String> files, Predicate<String> lock) {
    return (int) files.stream().filter(it -> in(() -> remove(it, lock))).count();
  }

  private Set<String> unnamedOf(List<String> files) {
    return in(() -> unnamed(files));
  }

  private Set<String> unnamed(Collection<String> files) {
    var left = new HashSet<>(files);
    for (var room : uses) if (!left.isEmpty()) left.removeAll(room.named(Set.copyOf(left)));
    return left;
  }

  /// @param lock whether it is still to go, and nobody else keeps it until the transaction ends
  private boolean remove(String file, Predicate<String> lock) {
    if (!lock.test(file) || unnamed(Set.of(file)).isEmpty()) return false;
    try {
      storage.remove(Tenancy.current(), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    store.remove(file);
    return true;
  }

  private <T> T in(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }

  private static int log(int removed) {
    if (removed > 0)
      LOG.info("Removed {} files of agency {} that nothing names", removed, Tenancy.current());
    return removed;
  }
}
