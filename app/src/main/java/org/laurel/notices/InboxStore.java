package org.laurel.notices;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The messages of one reader.
@Repository
class InboxStore {

  /// As it stands on the page.
  record Message(
      UUID id,
      String subject,
      String body,
      String action,
      OffsetDateTime createdAt,
      boolean unread) {}

  private final JdbcClient db;

  InboxStore(JdbcClient db) {
    this.db = db;
  }

  /// @param before shows what is older than this message; null for the newest
  List<Message> of(UUID person, @Nullable UUID before, int limit) {
    return db.sql(
            """
            select id, subject, body, action, created_at as createdAt, read_at is null as unread
              from notices.message
             where person = :person
               and (:before::uuid is null or id < :before::uuid)
             order by id desc
             limit :limit
            """)
        .param("person", person)
        .param("before", before)
        .param("limit", limit)
        .query(Message.class)
        .list();
  }

  int unread(UUID person) {
    return db.sql(
            """
            select count(*)
              from (select 1 from notices.message where person = :person and read_at is null limit 100)
            """)
        .param("person", person)
        .query(Integer.class)
        .single();
  }

  /// Marks it as read, so that it needs no mail any more, and says where it leads.
  Optional<String> open(UUID person, UUID id, Instant now) {
    return db.sql(
            """
            update notices.message
               set read_at = coalesce(read_at, :now),
                   mail_at = null
             where id = :id
               and person = :person
            returning path
            """)
        .param("id", id)
        .param("person", person)
        .param("now", Timestamp.from(now))
        .query(String.class)
        .optional();
  }

  void readAll(UUID person, Instant now) {
    db.sql(
            """
            update notices.message
               set read_at = :now,
                   mail_at = null
             where person = :person
               and read_at is null
            """)
        .param("person", person)
        .param("now", Timestamp.from(now))
        .update();
  }
}
