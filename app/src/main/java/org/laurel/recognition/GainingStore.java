package org.laurel.recognition;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laurel.credentials.Credential;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What credentials serve, and gains as their earners ask for them and as they go with credentials.
/// What may not be doubled is kept by keys of the database: who writes here need not take care.
@Repository
class GainingStore {

  private final JdbcClient db;
  private final InstantSource clock;

  GainingStore(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// That each of the credentials serves the purpose of a rule.
  ///
  /// @param share tells several rules for one purpose apart, where a rule lets them be
  /// @return those that did not serve it before
  Set<Credential.Id> serve(Rule rule, String share, List<Credential.Issued> all) {
    return db
        .sql(
            """
            insert into recognition.service (agency_id, credential, purpose, share, slug, rule)
            select :agency, it, :purpose, :share, :slug, :rule
              from unnest(:credentials::uuid[]) it
                on conflict do nothing
            returning credential
            """)
        .param("agency", Tenancy.current().value())
        .param("credentials", all.stream().map(it -> it.credential().value()).toArray(UUID[]::new))
        .param("purpose", rule.purpose().name())
        .param("share", share)
        .param("slug", rule.clause().slug())
        .param("rule", rule.id().value())
        .query(UUID.class)
        .list()
        .stream()
        .map(Credential.Id::new)
        .collect(Collectors.toSet());
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
