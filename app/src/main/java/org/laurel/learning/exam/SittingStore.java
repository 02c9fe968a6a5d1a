package org.laurel.learning.exam;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Tenancy;
import org.laurel.learning.Enrollment;
import org.laurel.learning.exam.Sitting.Drawn;
import org.laurel.learning.exam.Sitting.Result;
import org.laurel.learning.exam.Sitting.ScaleScore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Sittings, and how they ended.
@Repository
class SittingStore {

  private final JdbcClient db;
  private final JsonMapper json = JsonMapper.builder().build();

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
        .query(this::sitting)
        .list();
  }

  private Sitting sitting(ResultSet row, int number) throws SQLException {
    return new Sitting(
        new Sitting.Id(row.getObject("id", UUID.class)),
        new Enrollment.Id(row.getObject("enrollment", UUID.class)),
        row.getInt("number"),
        List.of(json.readValue(row.getString("draw"), Drawn[].class)),
        row.getTimestamp("began_at").toInstant(),
        instant(row.getTimestamp("ends_at")),
        result(row));
  }

  private @Nullable Result result(ResultSet row) throws SQLException {
    var endedAt = instant(row.getTimestamp("ended_at"));
    return endedAt == null
        ? null
        : new Result(
            endedAt,
            row.getBoolean("passed"),
            List.of(json.readValue(row.getString("scales"), ScaleScore[].class)));
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
