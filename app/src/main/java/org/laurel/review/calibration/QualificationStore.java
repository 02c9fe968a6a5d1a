package org.laurel.review.calibration;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.laurel.catalog.Version;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class QualificationStore {

  private final JdbcClient db;

  QualificationStore(JdbcClient db) {
    this.db = db;
  }

  Qualification of(Person.Id assessor, Version.Id version) {
    return db.sql(
            """
            select until, round_at
              from review.qualification
             where assessor = :assessor
               and version = :version
            """)
        .param("assessor", assessor.value())
        .param("version", version.value())
        .query((row, _) ->
            new Qualification(
                row.getTimestamp("until").toInstant(), row.getTimestamp("round_at").toInstant()))
        .optional()
        .orElse(Qualification.NONE);
  }

  void save(Person.Id assessor, Version.Id version, Qualification qualification) {
    db.sql(
            """
            insert into review.qualification (agency_id, assessor, version, until, round_at)
            values (:agency, :assessor, :version, :until, :round)
                on conflict (agency_id, assessor, version)
                do update set until = excluded.until, round_at = excluded.round_at
            """)
        .param("agency", Tenancy.current().value())
        .param("assessor", assessor.value())
        .param("version", version.value())
        .param("until", Timestamp.from(qualification.until()))
        .param("round", Timestamp.from(qualification.round()))
        .update();
  }

  /// How many assessors may take work of a version now.
  int count(Version.Id version, Timestamp now) {
    return db.sql(
            """
            select count(*)
              from review.qualification
             where version = :version
               and until > :now
            """)
        .param("version", version.value())
        .param("now", now)
        .query(Integer.class)
        .single();
  }

  /// The titles of the versions that ask for it and of which somebody has none now.
  List<String> missing(UUID assessor, Timestamp now) {
    return db.sql(
            """
            select v.title
              from review.calibration c
              join catalog.version v on v.id = c.version
             where c.since <= :now
               and not exists (select from review.qualification q
                                where q.assessor = :assessor
                                  and q.version = c.version
                                  and q.until > :now)
             order by v.title
            """)
        .param("assessor", assessor)
        .param("now", now)
        .query(String.class)
        .list();
  }
}
