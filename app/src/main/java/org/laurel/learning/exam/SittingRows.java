package org.laurel.learning.exam;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.learning.Enrollment;
import org.laurel.learning.exam.Sitting.Drawn;
import org.laurel.learning.exam.Sitting.Result;
import org.laurel.learning.exam.Sitting.ScaleScore;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;

/// Reads a sitting from its row, and how it ended where it has.
final class SittingRows implements RowMapper<Sitting> {

  private final JsonMapper json;

  SittingRows(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Sitting mapRow(ResultSet row, int number) throws SQLException {
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
}
