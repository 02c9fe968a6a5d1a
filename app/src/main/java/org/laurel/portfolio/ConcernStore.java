package org.laurel.portfolio;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Submitted evidence that shows a student who must go.
@Repository
class ConcernStore {

  private final JdbcClient db;

  ConcernStore(JdbcClient db) {
    this.db = db;
  }

  /// @param name of the piece of evidence
  /// @param title of the micro-credential
  public record Concern(UUID id, String teacher, String title, String name, Instant raisedAt) {}

  /// Those nobody has decided on, the oldest first.
  List<Concern> open(int most) {
    return db.sql(
            """
            select c.id, p.name as teacher, v.title, i.name, c.raised_at as raisedAt
              from portfolio.concern c
              join portfolio.submission_item i on i.id = c.item
              join portfolio.submission s on s.id = i.submission
              join people.person p on p.id = s.earner
              join catalog.version v on v.id = s.version
             where c.decision is null
               and c.withdrawn_at is null
             order by c.raised_at, c.id
             limit :most
            """)
        .param("most", most)
        .query(Concern.class)
        .list();
  }

  /// Whether it was still open.
  boolean decide(UUID id, Concerns.Decision decision, String reason, Person.Id by, Instant now) {
    return db.sql(
                """
                update portfolio.concern
                   set decision = :decision, reason = :reason, decided_by = :by, decided_at = :now
                 where id = :id
                   and decision is null
                   and withdrawn_at is null
                """)
            .param("decision", decision.name())
            .param("reason", reason)
            .param("by", by.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .update()
        == 1;
  }
}
