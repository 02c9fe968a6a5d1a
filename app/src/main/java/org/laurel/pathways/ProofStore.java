package org.laurel.pathways;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Identifier;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Proofs of what was earned elsewhere.
@Repository
class ProofStore {

  private static final String PROOF =
      """
      select f.id, f.person, p.name as personName, w.slug as pathway, f.code, f.told, f.told_at as toldAt,
             f.first_by as firstBy, f.second_by as secondBy, f.counted_at as countedAt, f.reason
        from pathways.proof f
        join people.person p on p.id = f.person
        join pathways.pathway w on w.agency_id = f.agency_id and w.id = f.pathway
      """;

  private final JdbcClient db;
  private final Ids ids;
  private final InstantSource clock;

  ProofStore(JdbcClient db, Ids ids, InstantSource clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  /// @param told where to see it, in the person's words
  /// @param secondBy null until two officers have seen it
  /// @param countedAt when a badge counted by itself, or null
  record Proof(
      Id id,
      Person.Id person,
      String personName,
      String pathway,
      String code,
      String told,
      Instant toldAt,
      Person.@Nullable Id firstBy,
      Person.@Nullable Id secondBy,
      @Nullable Instant countedAt,
      String reason) {

    /// Whether officers have still to look at it.
    boolean isWaiting() {
      return secondBy == null && countedAt == null;
    }

    public record Id(UUID value) implements Identifier {}
  }

  /// Whether nothing was told for it that still stands.
  boolean insert(Person.Id person, Pathway.Id pathway, String code, String told) {
    return db.sql(
                """
                insert into pathways.proof (agency_id, id, person, pathway, code, told, told_at)
                values (:agency, :id, :person, :pathway, :code, :told, :now)
                    on conflict do nothing
                """)
            .param("agency", Tenancy.current().value())
            .param("id", ids.next())
            .param("person", person.value())
            .param("pathway", pathway.value())
            .param("code", code)
            .param("told", told)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// All of a person that were not refused.
  List<Proof> of(Person.Id person) {
    return db.sql(PROOF + " where f.person = :person and f.refused_by is null")
        .param("person", person.value())
        .query(Proof.class)
        .list();
  }

  /// Those that two officers have not both seen, oldest first.
  List<Proof> waiting(int most) {
    return db.sql(
            PROOF
                + """
                 where f.second_by is null
                   and f.counted_at is null
                   and f.refused_by is null
                 order by f.told_at, f.id
                 limit :most
                """)
        .param("most", most)
        .query(Proof.class)
        .list();
  }

  Optional<Proof> lockedWaiting(Proof.Id id) {
    return db.sql(
            PROOF
                + """
                 where f.id = :id
                   and f.second_by is null
                   and f.counted_at is null
                   and f.refused_by is null
                   for update of f
                """)
        .param("id", id.value())
        .query(Proof.class)
        .optional();
  }

  void confirm(Proof proof, Person.Id by) {
    db.sql(
            proof.firstBy() == null
                ? "update pathways.proof set first_by = :by where id = :id"
                : "update pathways.proof set second_by = :by where id = :id")
        .param("by", by.value())
        .param("id", proof.id().value())
        .update();
  }

  void refuse(Proof.Id id, String reason, Person.Id by) {
    db.sql("update pathways.proof set refused_by = :by, reason = :reason where id = :id")
        .param("by", by.value())
        .param("reason", reason)
        .param("id", id.value())
        .update();
  }
}
