package org.laurel.learning.session;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Tenancy;
import org.laurel.learning.Enrollment;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CheckInStore {

  private final JdbcClient db;

  CheckInStore(JdbcClient db) {
    this.db = db;
  }

  /// How somebody was checked in.
  enum Way {
    CODE,
    LIST,
    FILE
  }

  /// Whether it was new.
  boolean insert(Session.Id session, Enrollment.Id enrollment, Way way, Person.Id by, Instant at) {
    return db.sql(
                """
                insert into learning.check_in (agency_id, session, enrollment, way, by_person, at)
                values (:agency, :session, :enrollment, :way, :by, :at)
                    on conflict (agency_id, session, enrollment) do nothing
                """)
            .param("agency", Tenancy.current().value())
            .param("session", session.value())
            .param("enrollment", enrollment.value())
            .param("way", way.name())
            .param("by", by.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Under which line of the ledger its hours stand.
  void setBasis(Session.Id session, Enrollment.Id enrollment, @Nullable String basis) {
    db.sql(
            """
            update learning.check_in
               set basis = :basis
             where session = :session
               and enrollment = :enrollment
            """)
        .param("session", session.value())
        .param("enrollment", enrollment.value())
        .param("basis", basis)
        .update();
  }

  void delete(Session.Id session, Enrollment.Id enrollment) {
    db.sql("delete from learning.check_in where session = :session and enrollment = :enrollment")
        .param("session", session.value())
        .param("enrollment", enrollment.value())
        .update();
  }

  /// Somebody who belongs to a session, and whether they were there.
  ///
  /// @param way null for whoever has not checked in
  record Attendee(
      Enrollment.Id enrollment,
      Person.Id person,
      String name,
      @Nullable Way way,
      @Nullable String basis,
      @Nullable Instant at) {

    boolean isHere() {
      return way != null;
    }
  }

  /// Whoever has a seat in the cohort, and whoever was there and has left it since.
  List<Attendee> roll(Session.Id session) {
    return db.sql(
            """
            select e.id as enrollment, e.person, h.name, c.way, c.basis, c.at
              from learning.enrollment e
              join people.person h on h.id = e.person
              left join learning.check_in c on c.enrollment = e.id and c.session = :session
             where c.session is not null
                or e.id in (
                   select p.enrollment
                     from learning.cohort_place p
                     join learning.session s on s.cohort = p.cohort
                    where s.id = :session
                      and p.seated_at is not null)
             order by h.name, e.id
            """)
        .param("session", session.value())
        .query(Attendee.class)
        .list();
  }

  Optional<Attendee> one(Session.Id session, Person.Id person) {
    return roll(session).stream().filter(it -> it.person().equals(person)).findFirst();
  }

  /// An address by which a list may name somebody.
  record Address(String address, Enrollment.Id enrollment) {}

  List<Address> addresses(Session.Id session) {
    return db.sql(
            """
            select lower(m.address) as address, e.id as enrollment
              from learning.session s
              join learning.cohort_place p on p.cohort = s.cohort and p.seated_at is not null
              join learning.enrollment e on e.id = p.enrollment
              join people.email m on m.person = e.person
             where s.id = :session
            """)
        .param("session", session.value())
        .query(Address.class)
        .list();
  }
}
