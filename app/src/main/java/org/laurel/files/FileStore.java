package org.laurel.files;

import java.time.InstantSource;
import java.time.ZoneOffset;
import org.laurel.database.Identifier;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class FileStore {

  private final JdbcClient db;
  private final Ids ids;
  private final InstantSource clock;

  FileStore(JdbcClient db, Ids ids, InstantSource clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  public void insert(StoredFile file) {
    db.sql(
            """
            insert into files.blob (agency_id, sha256, size, type, kept_at)
            values (:agency, :sha256, :size, :type, :now)
                on conflict do nothing
            """)
        .param("agency", Tenancy.current().value())
        .param("sha256", file.sha256())
        .param("size", file.size())
        .param("type", file.type().name())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Says, before the content is kept again, that somebody needs it; then nobody removes it.
  @Transactional
  public void keepAnew(StoredFile file) {
    var known =
        db.sql("update files.blob set kept_at = :now where sha256 = :sha256")
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("sha256", file.sha256())
            .update();
    if (known > 0)
      db.sql("delete from files.release where sha256 = :sha256")
          .param("sha256", file.sha256())
          .update();
  }

  /// Commits on its own, so that the reading stands whatever becomes of the work around it.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void insertAccess(StoredFile file, Identifier reader, String subject) {
    db.sql(
            """
            insert into files.access (agency_id, id, sha256, reader, subject, read_at)
            values (:agency, :id, :sha256, :reader, :subject, :now)
            """)
        .param("agency", Tenancy.current().value())
        .param("id", ids.next())
        .param("sha256", file.sha256())
        .param("reader", reader.value())
        .param("subject", subject)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
