package org.laurel.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TermsStore {

  static final String TERMS =
      """
      t.colleagues, t.pair_days, t.load_cap, t.raters, t.approval, t.attempts, t.eyes, t.appeal_days,
      t.invites
      """;

  /// Of those that begin at one moment, the one made last counts.
  static final String NEWEST =
      """
        from review.terms t
       where t.since <= :now
       order by t.since desc, t.made_at desc, t.id desc
       limit 1
      """;

  private final JdbcClient db;

  TermsStore(JdbcClient db) {
    this.db = db;
  }

  /// @param by the name of who made them
  record Dated(Terms terms, Instant since, String by) {}

  Terms at(Instant now) {
    return db.sql("select " + TERMS + NEWEST)
        .param("now", Timestamp.from(now))
        .query((row, _) -> terms(row))
        .optional()
        .orElse(Terms.DEFAULT);
  }

  /// The newest first.
  List<Dated> all() {
    return db.sql(
            "select "
                + TERMS
                + """
                , t.since, p.name
                  from review.terms t
                  join people.person p on p.id = t.by_person
                 order by t.since desc, t.made_at desc, t.id desc
                """)
        .query((row, _) ->
            new Dated(terms(row), row.getTimestamp("since").toInstant(), row.getString("name")))
        .list();
  }

  void insert(UUID id, Terms terms, Instant since, Person.Id by, Instant at) {
    db.sql(
            """
            insert into review.terms (agency_id, id, since, colleagues, pair_days, load_cap, raters,
                   approval, attempts, eyes, appeal_days, invites, by_person, made_at)
            values (:agency, :id, :since, :colleagues, :pairDays, :loadCap, :raters,
                   :approval, :attempts, :eyes, :appealDays, :invites, :by, :at)
            """)
        .param("agency", Tenancy.current().value())
        .param("id", id)
        .param("since", Timestamp.from(since))
        .param("colleagues", terms.colleagues().name())
        .param("pairDays", terms.pairDays())
        .param("loadCap", terms.loadCap())
        .param("raters", terms.raters())
        .param("approval", terms.approval().name())
        .param("attempts", terms.attempts())
        .param("eyes", terms.eyes().name())
        .param("appealDays", terms.appealDays())
        .param("invites", terms.invites().name())
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  /// What stands in the columns of [#TERMS]; where they are all null, the agency has said nothing.
  static Terms terms(ResultSet row) throws SQLException {
    if (row.getString("colleagues") == null) return Terms.DEFAULT;
    return new Terms(
        Terms.Colleagues.valueOf(row.getString("colleagues")),
        row.getInt("pair_days"),
        row.getInt("load_cap"),
        row.getInt("raters"),
        Terms.Approval.valueOf(row.getString("approval")),
        row.getInt("attempts"),
        Terms.Eyes.valueOf(row.getString("eyes")),
        row.getInt("appeal_days"),
        Terms.Invites.valueOf(row.getString("invites")));
  }
}
