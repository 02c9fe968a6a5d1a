package org.laurel.recognition;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What teachers hold to be wrong.
@Repository
class DisputeStore {

  private static final String DISPUTE =
      """
      select d.id, d.gain, d.words, d.made_at as madeAt, d.answer, d.reason
        from recognition.dispute d
      """;

  private final JdbcClient db;
  private final Ids ids;
  private final InstantSource clock;

  DisputeStore(JdbcClient db, Ids ids, InstantSource clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  /// Whether none waits on this gain.
  boolean insert(Gain.Id gain, String words) {
    return db.sql(
                """
                insert into recognition.dispute (agency_id, id, gain, words, made_at)
                values (:agency, :id, :gain, :words, :now)
                    on conflict do nothing
                """)
            .param("agency", Tenancy.current().value())
            .param("id", ids.next())
            .param("gain", gain.value())
            .param("words", words)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// In the order in which they were made.
  List<Dispute> of(Gain.Id gain) {
    return db.sql(DISPUTE + " where d.gain = :gain order by d.made_at, d.id")
        .param("gain", gain.value())
        .query(Dispute.class)
        .list();
  }

  /// Oldest first.
  List<Dispute> waiting(int most) {
    return db.sql(DISPUTE + " where d.answer is null order by d.made_at, d.id limit :most")
        .param("most", most)
        .query(Dispute.class)
        .list();
  }

  int countWaiting() {
    return db.sql("select count(*) from recognition.dispute where answer is null")
        .query(Integer.class)
        .single();
  }

  /// One that waits, held until the transaction ends.
  Optional<Dispute> lockedWaiting(Dispute.Id id) {
    return db.sql(DISPUTE + " where d.id = :id and d.answer is null for update of d")
        .param("id", id.value())
        .query(Dispute.class)
        .optional();
  }

  void answer(Dispute.Id id, Dispute.Answer answer, String reason, Person.Id by) {
    db.sql(
            """
            update recognition.dispute
               set answer = :answer, reason = :reason, answered_by = :by, answered_at = :now
             where id = :id
            """)
        .param("answer", answer.name())
        .param("reason", reason)
        .param("by", by.value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", id.value())
        .update();
  }
}
