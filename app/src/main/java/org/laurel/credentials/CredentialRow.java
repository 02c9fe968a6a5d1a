package org.laurel.credentials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Version;
import org.laurel.credentials.issuing.Basis;
import org.laurel.people.Person;

/// A credential as the rows of its award, its document and its status have it.
final class CredentialRow {

  private CredentialRow() {}

  static SignedCredential signed(ResultSet row) throws SQLException {
    return new SignedCredential(read(row), row.getString("document"));
  }

  static Credential read(ResultSet row) throws SQLException {
    var changed = row.getTimestamp("changed_at");
    var until = row.getTimestamp("valid_until");
    return new Credential(
        new Credential.Id(row.getObject("id", UUID.class)),
        new Person.Id(row.getObject("earner", UUID.class)),
        new Version.Id(row.getObject("version", UUID.class)),
        row.getString("title"),
        row.getString("earner_name"),
        row.getTimestamp("decided_at").toInstant(),
        row.getTimestamp("issued_at").toInstant(),
        told(row, "revoked_at", "reason"),
        told(row, "suspended_at", "suspended_because"),
        changed == null ? null : changed.toInstant(),
        Basis.replaced(row.getString("basis")).map(Credential.Id::new).orElse(null),
        until == null ? null : until.toInstant());
  }

  private static Credential.@Nullable Revoked told(ResultSet row, String time, String reason)
      throws SQLException {
    var at = row.getTimestamp(time);
    return at == null ? null : new Credential.Revoked(at.toInstant(), row.getString(reason));
  }
}
