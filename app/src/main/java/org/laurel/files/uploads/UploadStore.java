package org.laurel.files.uploads;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.laurel.database.Tenancy;
import org.laurel.files.uploads.Upload.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class UploadStore {

  private record Row(
      UUID id, UUID owner, String name, long size, long received, OffsetDateTime expiresAt) {

    Upload upload() {
      return new Upload(new Id(id), owner, name, size, received, expiresAt.toInstant());
    }
  }

  private final JdbcClient db;

  UploadStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Upload upload, Instant now) {
    db.sql(
            """
            insert into files.upload
                   (agency_id, id, owner, name, size, touched_at, expires_at)
            values (:agency, :id, :owner, :name, :size, :now, :expiresAt)
            """)
        .param("agency", Tenancy.current().value())
        .param("id", upload.id().value())
        .param("owner", upload.owner())
        .param("name", upload.name())
        .param("size", upload.size())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("expiresAt", upload.expiresAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Transactional(readOnly = true)
  public Optional<Upload> find(UUID owner, Id id, Instant now) {
    return db.sql(
            """
            select id, owner, name, size, received, expires_at as expiresAt
              from files.upload
             where id = :id
               and owner = :owner
               and expires_at > :now
            """)
        .param("id", id.value())
        .param("owner", owner)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Row.class)
        .optional()
        .map(Row::upload);
  }

  /// How much of it is kept; nobody else adds to it until the open transaction ends.
  Optional<Long> lockedReceived(Id id) {
    return db.sql("select received from files.upload where id = :id for update")
        .param("id", id.value())
        .query(Long.class)
        .optional();
  }

  void advance(Id id, long received, Instant now) {
    db.sql("update files.upload set received = :received, touched_at = :now where id = :id")
        .param("received", received)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id.value())
        .update();
  }

  /// @return whether it was there
  @Transactional
  public boolean delete(Id id) {
    return db.sql("delete from files.upload where id = :id").param("id", id.value()).update() == 1;
  }

  int countOf(UUID owner) {
    return db.sql("select count(*) from files.upload where owner = :owner")
        .param("owner", owner)
        .query(Integer.class)
        .single();
  }

  /// Takes out of the book what is past its time, and what this owner has not touched since.
  List<Id> deleteStale(UUID owner, Instant now, Instant untouchedSince, int most) {
    return db
        .sql(
            """
            delete from files.upload
             where expires_at <= :now
                or owner = :owner
                   and touched_at < :since
                   and id not in (select id from files.upload
                                   where owner = :owner
                                order by touched_at desc
                                   limit :most)
            returning id
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("owner", owner)
        .param("since", untouchedSince.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(UUID.class)
        .list()
        .stream()
        .map(Id::new)
        .toList();
  }
}
