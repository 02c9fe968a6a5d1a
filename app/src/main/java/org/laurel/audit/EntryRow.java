package org.laurel.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/// An entry as a row of `audit.entry` has it.
final class EntryRow {

  private EntryRow() {}

  static Entry read(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("number"),
        row.getTimestamp("at").toInstant(),
        row.getObject("actor", UUID.class),
        row.getString("action"),
        row.getString("subject_kind"),
        row.getObject("subject", UUID.class),
        row.getString("detail"),
        row.getString("previous_hash"),
        row.getString("hash"));
  }
}
