package org.laurel.recognition;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.laurel.credentials.Credential;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Gains as credentials bring them, and as they go with them.
@Repository
class GainingStore {

  private final JdbcClient db;
  private final Ids ids;
  private final InstantSource clock;

  GainingStore(JdbcClient db, Ids ids, InstantSource clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  /// A gain as it is told, before it has an id.
  record New(
      Person.Id earner,
      Credential.Id credential,
      Rule.Id rule,
      Kind kind,
      @Nullable BigDecimal amount) {}

  /// Whether the credential did not serve this purpose before.
  boolean insert(New gain) {
    return db.sql(
                """
                insert into recognition.gain
                       (agency_id, id, earner, credential, rule, kind, purpose, amount, state, made_at)
                values (:agency, :id, :earner, :credential, :rule, :kind, :purpose, :amount, 'WAITING', :now)
                    on conflict (agency_id, earner, purpose, credential) do nothing
                """)
            .param("agency", Tenancy.current().value())
            .param("id", ids.next())
            .param("earner", gain.earner().value())
            .param("credential", gain.credential().value())
            .param("rule", gain.rule().value())
            .param("kind", gain.kind().name())
            .param("purpose", gain.kind().purpose().name())
            .param("amount", gain.amount())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// What a person has of one kind since a moment, granted or waiting.
  BigDecimal sum(Person.Id earner, Kind kind, OffsetDateTime since) {
    return db.sql(
            """
            select coalesce(sum(amount), 0)
              from recognition.gain
             where earner = :earner
               and kind = :kind
               and state in ('WAITING', 'GRANTED')
               and made_at >= :since
            """)
        .param("earner", earner.value())
        .param("kind", kind.name())
        .param("since", since)
        .query(BigDecimal.class)
        .single();
  }

  /// Those of a credential that was taken back.
  ///
  /// @return how many had been granted
  int takeBack(Credential.Id credential) {
    return db.sql(
            """
            with before as (
              select id, state from recognition.gain
               where credential = :credential
                 and state <> 'TAKEN_BACK'
                 for update)
            , gone as (
              update recognition.gain g
                 set state = 'TAKEN_BACK'
                from before b
               where g.id = b.id)
            select count(*) from before where state = 'GRANTED'
            """)
        .param("credential", credential.value())
        .query(Integer.class)
        .single();
  }
}
