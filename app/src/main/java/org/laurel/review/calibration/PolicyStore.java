package org.laurel.review.calibration;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.laurel.catalog.Version;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the agency asks, and of which versions since when.
@Repository
class PolicyStore {

  private final JdbcClient db;

  PolicyStore(JdbcClient db) {
    this.db = db;
  }

  Policy policy() {
    return db.sql("select bar, papers, every, months from review.calibration_policy")
        .query(Policy.class)
        .optional()
        .orElse(Policy.USUAL);
  }

  void save(Policy policy) {
    db.sql(
            """
            insert into review.calibration_policy (agency_id, bar, papers, every, months)
            values (:agency, :bar, :papers, :every, :months)
                on conflict (agency_id)
                do update set bar = excluded.bar,
                              papers = excluded.papers,
                              every = excluded.every,
                              months = excluded.months
            """)
        .param("agency", Tenancy.current().value())
        .param("bar", policy.bar())
        .param("papers", policy.papers())
        .param("every", policy.every())
        .param("months", policy.months())
        .update();
  }

  /// By version: from when on assessors have to be qualified.
  Map<Version.Id, Instant> starts() {
    var starts = new HashMap<Version.Id, Instant>();
    db.sql("select version, since from review.calibration")
        .query(row -> {
          starts.put(
              new Version.Id(row.getObject("version", UUID.class)),
              row.getTimestamp("since").toInstant());
        });
    return starts;
  }

  void start(Version.Id version, Instant since) {
    db.sql(
            """
            insert into review.calibration (agency_id, version, since)
            values (:agency, :version, :since)
                on conflict (agency_id, version) do update set since = excluded.since
            """)
        .param("agency", Tenancy.current().value())
        .param("version", version.value())
        .param("since", Timestamp.from(since))
        .update();
  }

  void stop(Version.Id version) {
    db.sql("delete from review.calibration where version = :version")
        .param("version", version.value())
        .update();
  }

  /// Those that teachers work to.
  List<Version.Id> versions() {
    return db
        .sql(
            """
            select id
              from catalog.version
             where stage in ('PILOT', 'PUBLISHED')
             order by title, number
            """)
        .query(UUID.class)
        .list()
        .stream()
        .map(Version.Id::new)
        .toList();
  }
}
