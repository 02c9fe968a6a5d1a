package org.laurel.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads where somebody stands, in one statement.
@Repository
class StandingStore {

  private static final String STANDING =
      "with recursive terms as (select "
          + TermsStore.TERMS
          + TermsStore.NEWEST
          + """
          ),
          me as (
              select id from review.accounts(:person) as id
          ),
          workplace as (
              select id
                from review.workplaces(array(select id from me),
                         coalesce((select colleagues from terms), :colleagues)) as id
          ),
          under as (
              select id from workplace
               union
              select o.id
                from people.organization o
                join under u on u.id = o.parent
          ),
          tied as (
              select id from me
               union
              select e.person
                from review.relation x
                join people.email e on e.address = x.address
               where x.person in (select id from me)
               union
              select x.person
                from review.relation x
                join people.email e on e.address = x.address
               where e.person in (select id from me)
               union
              select n.person
                from learning.cohort c
                join learning.cohort_place p on p.cohort = c.id
                join learning.enrollment n on n.id = p.enrollment
               where c.facilitator in (select id from me)
               union
              select c.facilitator
                from learning.enrollment n
                join learning.cohort_place p on p.enrollment = n.id
                join learning.cohort c on c.id = p.cohort
               where n.person in (select id from me)
               union
              select s.assessor
                from review.origin mine
                join review.seat s on s.review = mine.review
               where mine.earner in (select id from me)
                 and s.assessor is not null
                 and (s.taken_at is null
                      or s.taken_at >= :now::timestamptz - make_interval(days => coalesce(
                             (select pair_days from terms), :pairDays)))
               union
              select a.person
                from review.same_person s
                join people.affiliation a on a.person in (s.person, s.main)
               where a.organization in (select id from under)
          )
          select array(select id from me) as accounts,
                 array(select id from workplace) as works_at,
                 array(select id from under) as under,
                 array(select distinct a from tied, review.accounts(tied.id) a) as barred,
                 array(select program
                         from review.pool
                        group by program
                       having not bool_or(assessor in (select id from me))) as shut,
                 t.*
            from (select 1) as one
            left join terms t on true
          """;

  private final JdbcClient db;

  StandingStore(JdbcClient db) {
    this.db = db;
  }

  Standing of(Person.Id person, Instant now) {
    return db.sql(STANDING)
        .param("person", person.value())
        .param("now", Timestamp.from(now))
        .param("colleagues", Terms.DEFAULT.colleagues().name())
        .param("pairDays", Terms.DEFAULT.pairDays())
        .query((row, _) -> standing(person, row))
        .single();
  }

  private static Standing standing(Person.Id person, ResultSet row) throws SQLException {
    return new Standing(
        person,
        ids(row, "accounts"),
        ids(row, "works_at"),
        ids(row, "under"),
        ids(row, "barred"),
        Set.of(ReviewStore.texts(row, "shut")),
        TermsStore.terms(row));
  }

  /// The schools and districts of a teacher under all their accounts, whatever the terms say.
  Set<UUID> workplaces(Person.Id person) {
    return Set.copyOf(
        db.sql(
                """
                select id
                  from review.workplaces(array(select review.accounts(:person)), 'DISTRICT') as id
                """)
            .param("person", person.value())
            .query(UUID.class)
            .list());
  }

  static Set<UUID> ids(ResultSet row, String column) throws SQLException {
    return Set.of((UUID[]) row.getArray(column).getArray());
  }
}
