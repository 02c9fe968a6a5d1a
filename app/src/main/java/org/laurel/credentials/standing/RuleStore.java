package org.laurel.credentials.standing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Finds credentials by rule.
@Repository
class RuleStore {

  private static final String FOUND =
      """
        from credentials.credential c
        join credentials.award a on a.agency_id = c.agency_id and a.id = c.id
        join credentials.status s on s.agency_id = c.agency_id and s.award = c.id
       where %s
         and (cardinality(:versions::uuid[]) = 0 or a.version = any(:versions::uuid[]))
         and (:assessor::uuid is null
              or exists (select
                           from review.rating r
                          where r.agency_id = a.agency_id
                            and r.review = a.review
                            and r.assessor = :assessor::uuid))
         and c.issued_at >= coalesce(:from::timestamptz, '-infinity')
         and c.issued_at < coalesce(:until::timestamptz, 'infinity')
         and (:key::text is null
              or strpos((select d.ending
                           from credentials.document d
                          where d.agency_id = c.agency_id and d.id = c.id
                          order by d.signed_at desc
                          limit 1), '"' || :key::text || '"') > 0)
      """;

  private final JdbcClient db;

  RuleStore(JdbcClient db) {
    this.db = db;
  }

  int count(Rule rule) {
    return statement("select count(*)" + FOUND, rule).query(Integer.class).single();
  }

  /// Newest first.
  List<Affected> first(Rule rule, int limit) {
    return statement(
            "select c.id, a.earner, a.title, a.earner_name, c.issued_at"
                + FOUND
                + " order by c.issued_at desc, c.id limit :limit",
            rule)
        .param("limit", limit)
        .query(Affected.class)
        .list();
  }

  /// Writes down what the rule finds now.
  ///
  /// @return how many
  int keep(UUID change, Rule rule) {
    return statement(
            """
            insert into credentials.mass_change_item (agency_id, change, credential)
            select :agency, :change, c.id
            """
                + FOUND,
            rule)
        .param("agency", Tenancy.current().value())
        .param("change", change)
        .update();
  }

  private StatementSpec statement(String sql, Rule rule) {
    lookThroughOnce();
    return db.sql(sql.formatted(rule.act().from()))
        .param("versions", rule.versions().toArray(UUID[]::new))
        .param("assessor", rule.assessor())
        .param("from", timestamp(rule.from()))
        .param("until", timestamp(rule.until()))
        .param("key", rule.key());
  }

  /// Until PostgreSQL has counted what was issued a minute ago, it takes it for a handful and would
  /// look through all credentials for each of them. To look through them once is right for few,
  /// too.
  private void lookThroughOnce() {
    db.sql("select set_config('enable_nestloop', 'off', true)").query(String.class).single();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant time) {
    return time == null ? null : Timestamp.from(time);
  }
}
