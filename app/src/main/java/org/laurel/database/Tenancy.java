package org.laurel.database;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Says for which agency the current work runs.
///
/// Row-level security shows a transaction the rows of this agency alone; work that names none sees
/// nothing. The setting is local to the transaction, because a session's would outlive the commit
/// and be found by the next borrower of the connection.
@Component
public class Tenancy {

  private static final ScopedValue<AgencyId> AGENCY = ScopedValue.newInstance();

  private final JdbcOperations db;

  Tenancy(JdbcOperations db) {
    this.db = db;
  }

  /// Runs `work` for `agency`, in the transaction that is open or in those it opens itself.
  public <T> T within(AgencyId agency, Supplier<T> work) {
    return ScopedValue.where(AGENCY, agency).call(() -> inOpenTransaction(agency, work));
  }

  public void within(AgencyId agency, Runnable work) {
    within(
        agency,
        () -> {
          work.run();
          return agency;
        });
  }

  /// Runs `work`, which may fail with a checked exception and opens its own transactions.
  public <T, X extends Throwable> T call(
      AgencyId agency, ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(AGENCY, agency).call(work);
  }

  /// The agency of the current work.
  ///
  /// @throws IllegalStateException when the work names none
  public static AgencyId current() {
    if (!AGENCY.isBound()) throw new IllegalStateException("This work runs for no agency.");
    return AGENCY.get();
  }

  static boolean isBound() {
    return AGENCY.isBound();
  }

  private <T> T inOpenTransaction(AgencyId agency, Supplier<T> work) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) return work.get();
    var outer = db.queryForObject("select current_setting('laurel.agency', true)", String.class);
    set(agency.value().toString());
    try {
      var result = work.get();
      set(Objects.requireNonNullElse(outer, ""));
      return result;
    } catch (RuntimeException | Error failed) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      throw failed;
    }
  }

  private void set(String agency) {
    db.queryForObject("select set_config('laurel.agency', ?, true)", String.class, agency);
  }
}
