package org.laurel.recognition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.laurel.people.Person;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;

/// Reads a rule from its row.
final class RuleRows implements RowMapper<Rule> {

  private final JsonMapper json = JsonMapper.builder().build();

  @Override
  public Rule mapRow(ResultSet row, int number) throws SQLException {
    var proposedBy = row.getObject("proposed_by", UUID.class);
    var confirmedAt = row.getObject("confirmed_at", OffsetDateTime.class);
    return new Rule(
        new Rule.Id(row.getObject("id", UUID.class)),
        row.getInt("edition"),
        json.readValue(row.getString("clause"), Clause.class),
        row.getObject("starts", LocalDate.class),
        row.getObject("ends", LocalDate.class),
        Rule.State.valueOf(row.getString("state")),
        proposedBy == null ? null : new Person.Id(proposedBy),
        row.getString("confirmed_by"),
        confirmedAt == null ? null : confirmedAt.toInstant());
  }
}
