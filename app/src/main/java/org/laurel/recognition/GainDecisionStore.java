package org.laurel.recognition;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes what officers decide on gains.
@Repository
class GainDecisionStore {

  private final JdbcClient db;
  private final InstantSource clock;

  GainDecisionStore(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// A gain that no longer waits stays as it is.
  void decide(
      Gain.Id id, Gain.State state, @Nullable BigDecimal amount, String reason, Person.Id by) {
    db.sql(
            """
            update recognition.gain
               set state = :state, amount = coalesce(:amount, amount), reason = :reason,
                   decided_by = :by, decided_at = :now
             where id = :id
               and state = 'WAITING'
            """)
        .param("state", state.name())
        .param("amount", amount)
        .param("reason", reason)
        .param("by", by.value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", id.value())
        .update();
  }

  /// Puts right what was decided.
  void correct(
      Gain.Id id, Gain.State state, @Nullable BigDecimal amount, String reason, Person.Id by) {
    db.sql(
            """
            update recognition.gain
               set state = :state, amount = coalesce(:amount, amount), reason = :reason,
                   decided_by = :by, decided_at = :now
             where id = :id
               and state in ('GRANTED', 'REFUSED')
            """)
        .param("state", state.name())
        .param("amount", amount)
        .param("reason", reason)
        .param("by", by.value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", id.value())
        .update();
  }
}
