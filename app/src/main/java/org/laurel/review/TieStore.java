package org.laurel.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.laurel.database.Tenancy;
import org.laurel.people.Person;
import org.laurel.review.Match.Tie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What ties assessors to a submission, and conflicts declared.
///
/// PostgreSQL keeps one plan for any number of assessors, because it does not see them while it
/// plans: to plan takes seven times as long as to find.
@Repository
class TieStore {

  /// A relation of one kind between the two, whoever told of it.
  private static final String RELATION =
      """
      exists (select from review.relation x
                join people.email e on e.address = x.address
               where x.kind = '%s'
                 and (x.person = any (w.accounts) and e.person = any (it.accounts)
                      or x.person = any (it.accounts) and e.person = any (w.accounts)))
      """;

  private static final String BETWEEN =
      "with terms as (select "
          + TermsStore.TERMS
          + TermsStore.NEWEST
          + """
          ),
          wanted as (
              select assessor, array(select review.accounts(assessor)) as accounts
                from unnest((select :assessors::uuid[])) as assessor
          ),
          it as (
              select o.review, o.enrollment, o.organizations, o.eyes,
                     array(select review.accounts(o.earner)) as accounts
                from review.origin o
               where o.review = :review
          )
          select w.assessor, w.accounts, it.accounts as earner,
                 array(select review.workplaces(w.accounts,
                                  coalesce(t.colleagues, :colleagues))) as works_at,
                 it.organizations || array(select review.workplaces(it.accounts, 'DISTRICT'))
                     as earner_at,
                 exists (select from learning.cohort c
                           join learning.cohort_place p on p.cohort = c.id
                           join learning.enrollment n on n.id = p.enrollment
                          where c.facilitator = any (w.accounts) and n.person = any (it.accounts)
                             or c.facilitator = any (it.accounts) and n.person = any (w.accounts))
                     as leads,
          """
          + RELATION.formatted("COACH")
          + " as coaches, "
          + RELATION.formatted("CLOSE")
          + """
                     as close,
                 exists (select from review.origin mine
                           join review.seat theirs on theirs.review = mine.review
                          where mine.earner = any (w.accounts)
                            and theirs.assessor = any (it.accounts)
                            and (theirs.taken_at is null
                                 or theirs.taken_at >= :now::timestamptz - make_interval(days =>
                                        coalesce(t.pair_days, :pairDays)))) as judged,
                 exists (select from review.conflict c
                          where c.review = it.review
                            and c.assessor = any (w.accounts)) as declared,
                 exists (select from review.rating t
                          where t.review = it.review
                            and t.assessor = any (w.accounts))
                   or exists (select from review.seat s
                               where s.review = it.review
                                 and s.assessor = any (w.accounts)
                                 and s.assessor <> w.assessor) as rated,
                 it.eyes = 'NEW'
                   and exists (select from review.origin b
                                 join review.rating t on t.review = b.review
                                where b.enrollment = it.enrollment
                                  and b.review <> it.review
                                  and t.assessor = any (w.accounts)) as judged_before,
                 exists (select from review.pool p
                          where p.program = r.program)
                   and not exists (select from review.pool p
                                    where p.program = r.program
                                      and p.assessor = any (w.accounts)) as outside,
          """
          + Gate.CLOSED
          + """
                     as lapsed,
                 (select count(*) from review.seat s
                   where s.assessor = any (w.accounts)
                     and s.until < 'infinity'
                     and s.review <> it.review) as in_hand,
                 t.*
            from it
            join review.review r on r.id = it.review
           cross join wanted w
            left join terms t on true
          """;

  private final JdbcClient db;

  TieStore(JdbcClient db) {
    this.db = db;
  }

  /// An assessor, and the match that they would make.
  record Pair(Person.Id assessor, Match match) {}

  /// Everything about the submission and each of these assessors that the rules ask for, in one
  /// statement.
  List<Pair> between(Review.Id review, Collection<Person.Id> assessors, Instant now) {
    var ids = assessors.stream().map(Person.Id::value).collect(Collectors.toSet());
    return db.sql(BETWEEN)
        .param("review", review.value())
        .param("assessors", ReviewStore.texts(ids))
        .param("now", Timestamp.from(now))
        .param("colleagues", Terms.DEFAULT.colleagues().name())
        .param("pairDays", Terms.DEFAULT.pairDays())
        .query((row, _) -> pair(row))
        .list();
  }

  private static Pair pair(ResultSet row) throws SQLException {
    var match =
        new Match(
            people(row, "accounts"),
            StandingStore.ids(row, "works_at"),
            people(row, "earner"),
            Set.copyOf(List.of((UUID[]) row.getArray("earner_at").getArray())),
            ties(row),
            row.getInt("in_hand"),
            TermsStore.terms(row).loadCap());
    return new Pair(new Person.Id(row.getObject("assessor", UUID.class)), match);
  }

  private static Set<Person.Id> people(ResultSet row, String column) throws SQLException {
    return StandingStore.ids(row, column).stream()
        .map(Person.Id::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<Tie> ties(ResultSet row) throws SQLException {
    var ties = EnumSet.noneOf(Tie.class);
    if (row.getBoolean("leads") || row.getBoolean("coaches")) ties.add(Tie.COACHING);
    if (row.getBoolean("close")) ties.add(Tie.RELATION_TOLD);
    if (row.getBoolean("judged")) ties.add(Tie.EARNER_JUDGED_ASSESSOR);
    if (row.getBoolean("declared")) ties.add(Tie.CONFLICT_DECLARED);
    if (row.getBoolean("rated")) ties.add(Tie.ALREADY_RATED);
    if (row.getBoolean("judged_before")) ties.add(Tie.JUDGED_BEFORE);
    if (row.getBoolean("outside")) ties.add(Tie.OUTSIDE_THE_POOL);
    if (row.getBoolean("lapsed")) ties.add(Tie.NOT_CERTIFIED);
    return ties;
  }

  void declare(Review.Id review, Person.Id assessor, Instant at) {
    db.sql(
            """
            insert into review.conflict (agency_id, review, assessor, declared_at)
            values (:agency, :review, :assessor, :at)
                on conflict do nothing
            """)
        .param("agency", Tenancy.current().value())
        .param("review", review.value())
        .param("assessor", assessor.value())
        .param("at", Timestamp.from(at))
        .update();
  }
}
