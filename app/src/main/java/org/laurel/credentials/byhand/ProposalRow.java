package org.laurel.credentials.byhand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.laurel.credentials.byhand.Proposal.Outcome;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A proposal as its row has it, with the names that go with it.
final class ProposalRow {

  private static final TypeReference<HashMap<String, String>> LEVELS = new TypeReference<>() {};

  private ProposalRow() {}

  static Proposal read(ResultSet row, JsonMapper json) throws SQLException {
    return new Proposal(
        row.getObject("id", UUID.class),
        row.getObject("version", UUID.class),
        row.getString("title"),
        row.getInt("number"),
        row.getObject("earner", UUID.class),
        row.getString("earner_name"),
        row.getObject("replaces", UUID.class),
        Map.copyOf(json.readValue(row.getString("levels"), LEVELS)),
        row.getString("reason"),
        row.getString("shown"),
        row.getObject("proposed_by", UUID.class),
        row.getString("proposer"),
        row.getTimestamp("proposed_at").toInstant(),
        Outcome.valueOf(row.getString("outcome")),
        Objects.requireNonNullElse(row.getString("decider"), ""),
        row.getString("answer"),
        row.getObject("award", UUID.class));
  }
}
