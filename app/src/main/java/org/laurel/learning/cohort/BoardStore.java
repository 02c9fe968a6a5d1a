package org.laurel.learning.cohort;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollment.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BoardStore {

  private final JdbcClient db;

  BoardStore(JdbcClient db) {
    this.db = db;
  }

  /// How far somebody is; nothing of what they hand in.
  ///
  /// @param moved when they last did something that we know of
  /// @param attended how many sessions they checked in to
  /// @param waits whether they stand in line for a seat
  record Row(
      Enrollment.Id enrollment,
      String name,
      State state,
      Instant moved,
      int units,
      int attended,
      BigDecimal hours,
      boolean waits) {}

  /// Those whose next move is their own first, whoever has not moved longest at the top; then the
  /// others; then those who wait for a seat, in their order.
  List<Row> rows(Cohort.Id cohort) {
    return db.sql(
            """
            select e.id as enrollment, h.name, e.state,
                   greatest(e.since, d.last, c.last) as moved,
                   coalesce(d.units, 0) as units, coalesce(c.attended, 0) as attended,
                   coalesce((select sum(hours) from learning.hours_entry l
                              where l.enrollment = e.id), 0) as hours,
                   p.seated_at is null as waits
              from learning.cohort_place p
              join learning.enrollment e on e.id = p.enrollment
              join people.person h on h.id = e.person
              left join lateral (
                   select max(at) as last, count(*) as units
                     from learning.unit_done where enrollment = e.id) d on true
              left join lateral (
                   select max(at) as last, count(*) as attended
                     from learning.check_in where enrollment = e.id) c on true
             where p.cohort = :cohort
             order by p.seated_at is null,
                   case when p.seated_at is null then p.asked_at end,
                   e.state not in ('NOT_STARTED', 'STARTED', 'READY_TO_CHECK', 'ONE_MORE_STEP'),
                   moved, e.id
            """)
        .param("cohort", cohort.value())
        .query(Row.class)
        .list();
  }
}
