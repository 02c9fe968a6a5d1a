package org.laurel.recognition;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was asked before starting, and answered.
@Repository
class ApprovalStore {

  private static final String APPROVAL =
      """
      select a.id, a.person, p.name as personName, a.slug, a.rule, a.words, a.asked_at as askedAt,
             a.answer, a.amount, a.reason
        from recognition.approval a
        join people.person p on p.id = a.person
      """;

  private final JdbcClient db;
  private final Ids ids;
  private final InstantSource clock;

  ApprovalStore(JdbcClient db, Ids ids, InstantSource clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  /// Whether it was not asked before, or refused then.
  boolean insert(Person.Id person, String slug, Rule.Id rule, String words) {
    return db.sql(
                """
                insert into recognition.approval (agency_id, id, person, slug, rule, words, asked_at)
                values (:agency, :id, :person, :slug, :rule, :words, :now)
                    on conflict do nothing
                """)
            .param("agency", Tenancy.current().value())
            .param("id", ids.next())
            .param("person", person.value())
            .param("slug", slug)
            .param("rule", rule.value())
            .param("words", words)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Newest first.
  List<Approval> of(Person.Id person) {
    return db.sql(APPROVAL + " where a.person = :person order by a.asked_at desc, a.id")
        .param("person", person.value())
        .query(Approval.class)
        .list();
  }

  /// Oldest first.
  List<Approval> waiting(int most) {
    return db.sql(APPROVAL + " where a.answer is null order by a.asked_at, a.id limit :most")
        .param("most", most)
        .query(Approval.class)
        .list();
  }

  int countWaiting() {
    return db.sql("select count(*) from recognition.approval where answer is null")
        .query(Integer.class)
        .single();
  }

  /// What was approved for the micro-credential of some people.
  List<Approval> approved(List<Person.Id> people, String slug) {
    return db.sql(
            APPROVAL
                + " where a.person = any(:people) and a.slug = :slug and a.answer = 'APPROVED'")
        .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
        .param("slug", slug)
        .query(Approval.class)
        .list();
  }

  /// One that waits, held until the transaction ends.
  Optional<Approval> lockedWaiting(Approval.Id id) {
    return db.sql(APPROVAL + " where a.id = :id and a.answer is null for update of a")
        .param("id", id.value())
        .query(Approval.class)
        .optional();
  }

  void answer(
      Approval.Id id,
      Approval.Answer answer,
      @Nullable BigDecimal amount,
      String reason,
      Person.Id by) {
    db.sql(
            """
            update recognition.approval
               set answer = :answer, amount = :amount, reason = :reason, answered_by = :by,
                   answered_at = :now
             where id = :id
            """)
        .param("answer", answer.name())
        .param("amount", amount)
        .param("reason", reason)
        .param("by", by.value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", id.value())
        .update();
  }
}
