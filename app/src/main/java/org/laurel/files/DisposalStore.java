package org.laurel.files;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.laurel.database.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which files are to go, and which are gone.
@Repository
class DisposalStore {

  /// So many at once.
  private static final int BATCH = 500;

  private final JdbcClient db;
  private final Ids ids;
  private final InstantSource clock;

  DisposalStore(JdbcClient db, Ids ids, InstantSource clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  void release(Collection<String> files) {
    db.sql(
            """
            insert into files.release (agency_id, sha256, released_at)
            select agency_id, sha256, :now
              from files.blob
             where sha256 = any (:files)
                on conflict (agency_id, sha256) do update set released_at = excluded.released_at
            """)
        .param("now", now())
        .param("files", files.toArray(String[]::new))
        .update();
  }

  /// What something else names stays; what was released anew meanwhile is looked at the next time.
  ///
  /// @return how many those were
  int withdraw(Collection<String> files, Instant before) {
    return db.sql(
            """
            delete from files.release
             where sha256 = any (:files)
               and released_at <= :before
            """)
        .param("files", files.toArray(String[]::new))
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<String> released() {
    return db.sql("select sha256 from files.release order by sha256").query(String.class).list();
  }

  boolean lockReleased(String file) {
    return db.sql(
            """
            select b.sha256
              from files.blob b
              join files.release r on r.sha256 = b.sha256
             where b.sha256 = :file
               for update
            """)
        .param("file", file)
        .query(String.class)
        .optional()
        .isPresent();
  }

  /// @param after the last one of the batch before, or empty
  List<String> keptBefore(Instant moment, String after) {
    return db.sql(
            """
            select sha256
              from files.blob
             where sha256 > :after
               and kept_at < :moment
             order by sha256
             limit :batch
            """)
        .param("after", after)
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .param("batch", BATCH)
        .query(String.class)
        .list();
  }

  boolean lockKeptBefore(String file, Instant moment) {
    return db.sql(
            """
            select sha256
              from files.blob
             where sha256 = :file
               and kept_at < :moment
               for update
            """)
        .param("file", file)
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .query(String.class)
        .optional()
        .isPresent();
  }

  void remove(String file) {
    db.sql(
            """
            with gone as (
                delete from files.blob where sha256 = :file
                returning agency_id, sha256, size, kept_at
            )
            insert into files.disposal (agency_id, id, sha256, size, kept_at, removed_at)
            select agency_id, :id, sha256, size, kept_at, :now
              from gone
            """)
        .param("file", file)
        .param("id", ids.next())
        .param("now", now())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
