package org.laurel.learning.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.laurel.catalog.Version;
import org.laurel.database.Tenancy;
import org.laurel.learning.Choice;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CohortStore {

  private static final String COHORT =
      """
      select c.id, c.version, m.slug, v.title as what, c.title, c.starts, c.ends, c.capacity,
             c.facilitator, f.name as facilitator_name,
             (select count(*) from learning.cohort_place p
               where p.cohort = c.id and p.seated_at is not null) as seated,
             (select count(*) from learning.cohort_place p
               where p.cohort = c.id and p.seated_at is null) as waiting
        from learning.cohort c
        join catalog.version v on v.id = c.version
        join catalog.micro_credential m on m.id = v.micro_credential
        join people.person f on f.id = c.facilitator
      """;

  private static final int MOST = 500;

  private final JdbcClient db;

  CohortStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Cohort.Id id, Version.Id version, CohortForm form, Person.Id leader, Instant now) {
    write(
            """
            insert into learning.cohort
                   (agency_id, id, version, title, starts, ends, capacity, facilitator, made_at)
            values (:agency, :id, :version, :title, :starts, :ends, :capacity, :facilitator, :now)
            """,
            id,
            form,
            leader)
        .param("agency", Tenancy.current().value())
        .param("version", version.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void update(Cohort.Id id, CohortForm form, Person.Id leader) {
    write(
            """
            update learning.cohort
               set title = :title, starts = :starts, ends = :ends, capacity = :capacity,
                   facilitator = :facilitator
             where id = :id
            """,
            id,
            form,
            leader)
        .update();
  }

  private JdbcClient.StatementSpec write(
      String sql, Cohort.Id id, CohortForm form, Person.Id leader) {
    return db.sql(sql)
        .param("id", id.value())
        .param("title", form.title())
        .param("starts", form.firstDay())
        .param("ends", form.lastDay())
        .param("capacity", form.seats())
        .param("facilitator", leader.value());
  }

  Optional<Cohort> byId(Cohort.Id id) {
    return db.sql(COHORT + " where c.id = :id")
        .param("id", id.value())
        .query(Cohort.class)
        .optional();
  }

  /// Others who want a seat wait until the open transaction ends.
  void lock(Cohort.Id id) {
    db.sql("select id from learning.cohort where id = :id for update")
        .param("id", id.value())
        .query()
        .listOfRows();
  }

  /// Those that run or are to come first.
  List<Cohort> all(LocalDate today) {
    return db.sql(COHORT + " order by c.ends < :today, c.starts, c.title, c.id limit " + MOST)
        .param("today", today)
        .query(Cohort.class)
        .list();
  }

  List<Cohort> ledBy(Person.Id person, LocalDate today) {
    return db.sql(
            COHORT
                + " where c.facilitator = :person"
                + " order by c.ends < :today, c.starts, c.title, c.id limit "
                + MOST)
        .param("person", person.value())
        .param("today", today)
        .query(Cohort.class)
        .list();
  }

  /// Those that a teacher can still join.
  List<Cohort> open(Version.Id version, LocalDate today) {
    return db.sql(
            COHORT + " where c.version = :version and c.ends >= :today order by c.starts, c.id")
        .param("version", version.value())
        .param("today", today)
        .query(Cohort.class)
        .list();
  }

  /// Those of the versions for which a cohort is open.
  List<Version.Id> withCohorts(Collection<Version.Id> versions, LocalDate today) {
    return db.sql(
            """
            select distinct version
              from learning.cohort
             where version in (:versions)
               and ends >= :today
            """)
        .param("versions", versions.stream().map(Version.Id::value).distinct().toList())
        .param("today", today)
        .query((row, _) -> new Version.Id(row.getObject("version", UUID.class)))
        .list();
  }

  /// The micro-credentials that cohorts can work toward, by their slugs.
  List<Choice> offers() {
    return db.sql(
            """
            select m.slug as value, v.title as label
              from catalog.micro_credential m
              join catalog.version v on v.agency_id = m.agency_id and v.id = m.published
             order by v.title, m.slug
            """)
        .query(Choice.class)
        .list();
  }
}
