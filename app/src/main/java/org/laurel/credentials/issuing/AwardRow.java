package org.laurel.credentials.issuing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Version;
import org.laurel.openbadges.model.IdentityObject;
import org.laurel.people.Person;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// An award as its row has it.
final class AwardRow {

  private static final TypeReference<HashMap<String, String>> LEVELS = new TypeReference<>() {};

  private AwardRow() {}

  static Award read(ResultSet row, JsonMapper json) throws SQLException {
    return new Award(
        row.getObject("id", UUID.class),
        new Version.Id(row.getObject("version", UUID.class)),
        new Person.Id(row.getObject("earner", UUID.class)),
        row.getString("basis"),
        row.getObject("review", UUID.class),
        row.getString("title"),
        row.getString("earner_name"),
        identity(row),
        levels(row, json),
        row.getTimestamp("decided_at").toInstant(),
        validUntil(row));
  }

  private static @Nullable Instant validUntil(ResultSet row) throws SQLException {
    var until = row.getTimestamp("valid_until");
    return until == null ? null : until.toInstant();
  }

  private static IdentityObject identity(ResultSet row) throws SQLException {
    return new IdentityObject(
        "emailAddress", row.getString("identity_hash"), true, row.getString("salt"));
  }

  /// By criterion code.
  static Map<String, String> levels(ResultSet row, JsonMapper json) throws SQLException {
    return Map.copyOf(json.readValue(row.getString("levels"), LEVELS));
  }
}
