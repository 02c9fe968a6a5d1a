package org.laurel.web;

import java.sql.Types;
import org.laurel.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IdempotentAnswerStore {

  private final JdbcClient db;

  IdempotentAnswerStore(JdbcClient db) {
    this.db = db;
  }

  /// True for the first to ask; whoever asks meanwhile waits here until the first has ended.
  boolean claim(String owner, String key, String request) {
    return db.sql(
                """
                insert into web.idempotent_answer (agency_id, owner, key, request)
                values (:agency, :owner, :key, :request)
                    on conflict do nothing
                """)
            .param("agency", Tenancy.current().value())
            .param("owner", owner)
            .param("key", key)
            .param("request", request)
            .update()
        == 1;
  }

  /// A place that is missing has a type all the same: else PostgreSQL would parse the statement
  /// anew whenever an answer with a place follows one without.
  void keep(String owner, String key, IdempotentAnswer answer) {
    db.sql(
            """
            update web.idempotent_answer
               set status = :status, location = :location, content_type = :type, body = :body
             where owner = :owner
               and key = :key
            """)
        .param("owner", owner)
        .param("key", key)
        .param("status", answer.status())
        .param("location", answer.location(), Types.VARCHAR)
        .param("type", answer.contentType())
        .param("body", answer.body())
        .update();
  }

  IdempotentAnswer given(String owner, String key) {
    return db.sql(
            """
            select request, status, location, content_type as contentType, body
              from web.idempotent_answer
             where owner = :owner
               and key = :key
            """)
        .param("owner", owner)
        .param("key", key)
        .query(IdempotentAnswer.class)
        .single();
  }
}
