package org.laurel.notices;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.notices.Notice.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people are told, from the moment that it is said until it is mailed.
@Repository
class MessageStore {

  /// As the mail room sees it.
  record Pending(
      UUID id,
      UUID person,
      Urgency urgency,
      String subject,
      String body,
      String action,
      String path,
      OffsetDateTime createdAt) {

    Notice notice() {
      return new Notice(urgency, subject, body, action, path);
    }
  }

  private final JdbcClient db;
  private final Ids ids;

  MessageStore(JdbcClient db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  void insert(List<Notices.Told> all, Instant now, @Nullable Instant mailAt) {
    db.sql(
            """
            insert into notices.message
                   (agency_id, id, person, urgency, subject, body, action, path, created_at, mail_at)
            select :agency, it.*, :now::timestamptz, :mailAt::timestamptz
              from unnest(:ids::uuid[], :people::uuid[], :urgencies::text[], :subjects::text[],
                          :bodies::text[], :actions::text[], :paths::text[]) as it
            """)
        .param("agency", Tenancy.current().value())
        .param("ids", all.stream().map(_ -> ids.next()).toArray(UUID[]::new))
        .param("people", all.stream().map(it -> it.person().value()).toArray(UUID[]::new))
        .param("urgencies", texts(all, it -> it.urgency().name()))
        .param("subjects", texts(all, Notice::subject))
        .param("bodies", texts(all, Notice::text))
        .param("actions", texts(all, Notice::action))
        .param("paths", texts(all, Notice::path))
        .param("now", Timestamp.from(now))
        .param("mailAt", mailAt == null ? null : Timestamp.from(mailAt))
        .update();
  }

  private static String[] texts(List<Notices.Told> all, Function<Notice, String> text) {
    return all.stream().map(it -> text.apply(it.notice())).toArray(String[]::new);
  }

  /// Takes what is due; another node skips it until this transaction ends.
  List<Pending> due(Instant now, int limit) {
    return db.sql(
            """
            select id, person, urgency, subject, body, action, path, created_at as createdAt
              from notices.message
             where mail_at <= :now
             order by mail_at, person
             limit :limit
               for update skip locked
            """)
        .param("now", Timestamp.from(now))
        .param("limit", limit)
        .query(Pending.class)
        .list();
  }

  void mailAt(Collection<UUID> messages, @Nullable Instant moment) {
    db.sql(
            """
            update notices.message
               set mail_at = :moment::timestamptz
             where id in (:messages)
            """)
        .param("messages", messages)
        .param("moment", moment == null ? null : Timestamp.from(moment))
        .update();
  }
}
