package org.laurel.standards.exchange;

import java.util.UUID;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the heads of packages.
@Repository
class ImportStore {

  private final JdbcClient db;

  ImportStore(JdbcClient db) {
    this.db = db;
  }

  /// @return false when this version of the framework is here already
  boolean keep(UUID id, CasePackage read) {
    return db.sql(
                """
                insert into standards.document (agency_id, id, identifier, version, changed, digest, shell, body)
                values (:agency, :id, :identifier, :version, :changed, :digest, :shell::jsonb, :body::jsonb)
                    on conflict (agency_id, identifier, version, changed) do nothing
                """)
            .param("agency", Tenancy.current().value())
            .param("id", id)
            .param("identifier", read.head().id().value())
            .param("version", read.head().version())
            .param("changed", read.head().changed())
            .param("digest", read.digest())
            .param("shell", JsonText.write(read.shell()))
            .param("body", JsonText.write(read.document()))
            .update()
        == 1;
  }

  /// The digest under which this version of the framework was kept.
  String digest(CasePackage.Head head) {
    return db.sql(
            """
            select digest
              from standards.document
             where identifier = :identifier and version = :version and changed = :changed
            """)
        .param("identifier", head.id().value())
        .param("version", head.version())
        .param("changed", head.changed())
        .query(String.class)
        .single();
  }
}
