package org.laurel.learning.exam;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.laurel.database.Tenancy;
import org.laurel.learning.Enrollment;
import org.laurel.learning.exam.Sitting.Result;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Sittings, and how they ended.
@Repository
class SittingStore {

  private final JdbcClient db;
  private final JsonMapper json = JsonMapper.builder().build();
  private final SittingRows rows = new SittingRows(json);

  SittingStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Sitting it) {
    db.sql(
            """
            insert into learning.sitting
                   (agency_id, id, enrollment, number, draw, began_at, ends_at)
            values (:agency, :id, :enrollment, :number, :draw::jsonb, :beganAt, :endsAt)
            """)
        .param("agency", Tenancy.current().value())
        .param("id", it.id().value())
        .param("enrollment", it.enrollment().value())
        .param("number", it.number())
        .param("draw", json.writeValueAsString(it.draw()))
        .param("beganAt", time(it.beganAt()))
        .param("endsAt", it.endsAt() == null ? null : time(it.endsAt()))
        .update();
  }

  void insert(Sitting.Id sitting, Result it) {
    db.sql(
            """
            insert into learning.sitting_result (agency_id, sitting, ended_at, passed, scales)
            values (:agency, :sitting, :endedAt, :passed, :scales::jsonb)
            """)
        .param("agency", Tenancy.current().value())
        .param("sitting", sitting.value())
        .param("endedAt", time(it.endedAt()))
        .param("passed", it.passed())
        .param("scales", json.writeValueAsString(it.scales()))
        .update();
  }

  /// The first one first.
  List<Sitting> of(Enrollment.Id enrollment) {
    return db.sql(
            """
            select s.id, s.enrollment, s.number, s.draw, s.began_at, s.ends_at,
                   r.ended_at, r.passed, r.scales
              from learning.sitting s
              left join learning.sitting_result r on r.sitting = s.id
             where s.enrollment = :enrollment
             order by s.number
            """)
        .param("enrollment", enrollment.value())
        .query(rows)
        .list();
  }

  /// The same in numbers. Every look at a portfolio asks, so it reads no questions.
  Tries tries(Enrollment.Id enrollment) {
    return db.sql(
            """
            select count(*) as made,
                   coalesce(bool_or(r.passed), false) as passed,
                   coalesce(bool_or(r.sitting is null), false) as underWay
              from learning.sitting s
              left join learning.sitting_result r on r.sitting = s.id
             where s.enrollment = :enrollment
            """)
        .param("enrollment", enrollment.value())
        .query(Tries.class)
        .single();
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
