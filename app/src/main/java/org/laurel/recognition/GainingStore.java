package org.laurel.recognition;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.credentials.Credential;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Gains as credentials bring them, and as they go with them. What may not be doubled is kept by
/// keys of the database: who writes here need not take care.
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

  /// That a credential serves a purpose, by a rule.
  ///
  /// @param share tells several rules for one purpose apart, where a rule lets them be
  record Service(Person.Id earner, Credential.Id credential, Rule rule, String share) {

    String purpose() {
      return rule.purpose().name();
    }
  }

  /// Whether it did not serve this purpose before.
  boolean serve(Service service) {
    return about(
                service,
                """
                insert into recognition.service (agency_id, credential, purpose, share, slug, rule)
                values (:agency, :credential, :purpose, :share, :slug, :rule)
                    on conflict do nothing
                """)
            .param("slug", service.rule().clause().slug())
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec about(Service service, String sql) {
    return db.sql(sql)
        .param("agency", Tenancy.current().value())
        .param("credential", service.credential().value())
        .param("purpose", service.purpose())
        .param("share", service.share())
        .param("rule", service.rule().id().value());
  }

  /// @param apart pairs of purposes of which the credential may serve one
  /// @param state open where its earner asks for it, else waiting
  void insert(
      Service service, Portion portion, List<String> apart, LocalDate day, Gain.State state) {
    var gives = service.rule().clause().benefit();
    about(
            service,
            """
            insert into recognition.gain
                   (agency_id, id, earner, credential, rule, kind, purpose, share, level, instalment,
                    amount, due_on, claim_by, counts_on, apart, year_most, ever_most, state, made_at)
            values (:agency, :id, :earner, :credential, :rule, :kind, :purpose, :share, :level, :instalment,
                    :amount, :due, :claimBy, :day, :apart, :yearMost, :everMost, :state, :now)
            """)
        .param("id", ids.next())
        .param("earner", service.earner().value())
        .param("kind", gives.kind().name())
        .param("level", portion.level())
        .param("instalment", portion.instalment())
        .param("amount", portion.amount())
        .param("due", portion.dueOn())
        .param("claimBy", portion.claimBy())
        .param("day", day)
        .param("apart", apart.toArray(String[]::new))
        .param("yearMost", gives.mostPerYear())
        .param("everMost", gives.mostInAll())
        .param("state", state.name())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Its earner asks for it: from now on it counts.
  void claim(Gain.Id id, @Nullable BigDecimal amount, List<String> apart, LocalDate day) {
    db.sql(
            """
            update recognition.gain
               set state = 'WAITING', claimed_at = :now, amount = :amount, apart = :apart,
                   counts_on = :day
             where id = :id
               and state = 'OPEN'
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("amount", amount)
        .param("apart", apart.toArray(String[]::new))
        .param("day", day)
        .param("id", id.value())
        .update();
  }

  /// Its earner does not ask for it any more.
  void unclaim(Gain.Id id) {
    db.sql(
            """
            update recognition.gain
               set state = 'OPEN', claimed_at = null
             where id = :id
               and state = 'WAITING'
            """)
        .param("id", id.value())
        .update();
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
                 set state = 'TAKEN_BACK', decided_at = :now, reason = 'The credential was taken back.'
                from before b
               where g.id = b.id)
            select count(*) from before where state = 'GRANTED'
            """)
        .param("credential", credential.value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }
}
