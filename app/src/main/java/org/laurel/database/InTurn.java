package org.laurel.database;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes in many announcements that came at once, in one thread and some at a time, so that a flood
/// leaves connections to those who wait for a page.
@Component
public class InTurn {

  private static final int AT_ONCE = 50;
  private static final int TOGETHER = 500;

  private final Tenancy tenancy;
  private final TransactionOperations transaction;
  private final ReentrantLock turn = new ReentrantLock(true);

  InTurn(Tenancy tenancy, TransactionOperations transaction) {
    this.tenancy = tenancy;
    this.transaction = transaction;
  }

  /// One that fails does not hold up the others; its failure is thrown at the end, so that all are
  /// told again.
  ///
  /// @param work does its work once, however often it is told
  public <T> void each(AgencyId agency, List<T> all, Consumer<T> work) {
    inParts(agency, all, AT_ONCE, some -> some.forEach(work));
  }

  /// The same for work that takes many as easily as one.
  public <T> void together(AgencyId agency, List<T> all, Consumer<List<T>> work) {
    inParts(agency, all, TOGETHER, work);
  }

  private <T> void inParts(AgencyId agency, List<T> all, int size, Consumer<List<T>> work) {
    turn.lock();
    try {
      @Nullable RuntimeException failure = null;
      for (var from = 0; from < all.size(); from += size) {
        var some = all.subList(from, Math.min(from + size, all.size()));
        if (tried(agency, some, work) != null)
          for (var one : some)
            if (tried(agency, List.of(one), work) instanceof RuntimeException e) failure = e;
      }
      if (failure != null) throw failure;
    } finally {
      turn.unlock();
    }
  }

  /// All or none of them.
  private <T> @Nullable RuntimeException tried(
      AgencyId agency, List<T> some, Consumer<List<T>> work) {
    try {
      tenancy.within(agency, () -> transaction.executeWithoutResult(_ -> work.accept(some)));
      return null;
    } catch (RuntimeException e) {
      return e;
    }
  }
}
