package org.laurel.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Each assessor's own comments.
@Repository
class PhraseStore {

  private final JdbcClient db;

  PhraseStore(JdbcClient db) {
    this.db = db;
  }

  /// In the order in which they were kept, so that each keeps its number.
  List<Phrase> of(Person.Id assessor) {
    return db.sql(
            """
            select id, text
              from review.phrase
             where assessor = :assessor
             order by made_at, id
            """)
        .param("assessor", assessor.value())
        .query(Phrase.class)
        .list();
  }

  void insert(Person.Id assessor, Phrase phrase, Instant at) {
    db.sql(
            """
            insert into review.phrase (agency_id, id, assessor, text, made_at)
            values (:agency, :id, :assessor, :text, :at)
            """)
        .param("agency", Tenancy.current().value())
        .param("id", phrase.id())
        .param("assessor", assessor.value())
        .param("text", phrase.text())
        .param("at", Timestamp.from(at))
        .update();
  }

  /// @return how many rows that was
  int change(Person.Id assessor, Phrase phrase) {
    return db.sql("update review.phrase set text = :text where id = :id and assessor = :assessor")
        .param("text", phrase.text())
        .param("id", phrase.id())
        .param("assessor", assessor.value())
        .update();
  }

  int remove(Person.Id assessor, UUID id) {
    return db.sql("delete from review.phrase where id = :id and assessor = :assessor")
        .param("id", id)
        .param("assessor", assessor.value())
        .update();
  }
}
