package org.laurel.database;

import java.util.Collection;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes in many announcements that came at once, one after another and each in a transaction of
/// its own, so that a flood leaves connections to those who wait for a page.
@Component
public class OneByOne {

  private final Tenancy tenancy;
  private final TransactionOperations transaction;
  private final ReentrantLock turn = new ReentrantLock(true);

  OneByOne(Tenancy tenancy, TransactionOperations transaction) {
    this.tenancy = tenancy;
    this.transaction = transaction;
  }

  /// One that fails does not hold up those behind it; its failure is thrown at the end, so that all
  /// are told again.
  ///
  /// @param work does its work once, however often it is told
  public <T> void each(AgencyId agency, Collection<T> all, Consumer<T> work) {
    turn.lock();
    try {
      @Nullable RuntimeException failure = null;
      for (var one : all)
        try {
          tenancy.within(agency, () -> transaction.executeWithoutResult(_ -> work.accept(one)));
        } catch (RuntimeException e) {
          failure = e;
        }
      if (failure != null) throw failure;
    } finally {
      turn.unlock();
    }
  }
}
