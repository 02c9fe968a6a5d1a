package org.laurel.learning.cohort;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.laurel.database.Tenancy;
import org.laurel.learning.Enrollment;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlaceStore {

  private final JdbcClient db;

  PlaceStore(JdbcClient db) {
    this.db = db;
  }

  /// At the end of the line.
  void insert(Enrollment.Id enrollment, Cohort.Id cohort, Instant now) {
    db.sql(
            """
            insert into learning.cohort_place (agency_id, enrollment, cohort, asked_at)
            values (:agency, :enrollment, :cohort, :now)
            """)
        .param("agency", Tenancy.current().value())
        .param("enrollment", enrollment.value())
        .param("cohort", cohort.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void delete(Enrollment.Id enrollment) {
    db.sql("delete from learning.cohort_place where enrollment = :enrollment")
        .param("enrollment", enrollment.value())
        .update();
  }

  /// Somebody who has come to a seat.
  record Seated(Enrollment.Id enrollment, Person.Id person) {}

  /// Gives the free seats to those who have waited longest.
  List<Seated> seat(Cohort.Id cohort, Instant now) {
    return db.sql(
            """
            update learning.cohort_place p
               set seated_at = :now
              from learning.enrollment e
             where e.id = p.enrollment
               and p.enrollment in (
                   select enrollment
                     from learning.cohort_place
                    where cohort = :cohort
                      and seated_at is null
                    order by asked_at, enrollment
                    limit greatest(0, (select capacity from learning.cohort where id = :cohort)
                        - (select count(*) from learning.cohort_place
                            where cohort = :cohort and seated_at is not null)))
            returning p.enrollment, e.person
            """)
        .param("cohort", cohort.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Seated.class)
        .list();
  }

  Optional<Place> of(Enrollment.Id enrollment) {
    return of(List.of(enrollment)).stream().findFirst();
  }

  List<Place> of(Collection<Enrollment.Id> enrollments) {
    if (enrollments.isEmpty()) return List.of();
    return db.sql(
            """
            select p.enrollment, p.cohort, c.title,
                   case when p.seated_at is null then
                       (select count(*) from learning.cohort_place o
                         where o.cohort = p.cohort
                           and o.seated_at is null
                           and (o.asked_at, o.enrollment) <= (p.asked_at, p.enrollment))
                   else 0 end as in_line
              from learning.cohort_place p
              join learning.cohort c on c.id = p.cohort
             where p.enrollment in (:enrollments)
            """)
        .param("enrollments", enrollments.stream().map(Enrollment.Id::value).toList())
        .query(Place.class)
        .list();
  }
}
