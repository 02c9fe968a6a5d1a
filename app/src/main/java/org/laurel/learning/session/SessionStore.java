package org.laurel.learning.session;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Tenancy;
import org.laurel.learning.Enrollment;
import org.laurel.learning.cohort.Cohort;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionStore {

  private static final String SESSION =
      """
      select s.id, s.cohort, s.unit, s.title, s.starts, s.ends, s.hours, s.place, s.link,
             s.called_off_at
        from learning.session s
      """;

  private static final SimplePropertyRowMapper<Session> SESSIONS =
      new SimplePropertyRowMapper<>(Session.class);

  private final JdbcClient db;

  SessionStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Session.Id id, Cohort.Id cohort, SessionForm form, ZoneId zone, byte[] secret) {
    write(
            """
            insert into learning.session
                   (agency_id, id, cohort, unit, title, starts, ends, hours, place, link, secret)
            values (:agency, :id, :cohort, nullif(:unit, ''), :title, :starts, :ends, :hours,
                    :place, :link, :secret)
            """,
            id,
            form,
            zone)
        .param("agency", Tenancy.current().value())
        .param("cohort", cohort.value())
        .param("secret", secret)
        .update();
  }

  void update(Session.Id id, SessionForm form, ZoneId zone) {
    write(
            """
            update learning.session
               set unit = nullif(:unit, ''), title = :title, starts = :starts, ends = :ends,
                   hours = :hours, place = :place, link = :link
             where id = :id
            """,
            id,
            form,
            zone)
        .update();
  }

  private JdbcClient.StatementSpec write(String sql, Session.Id id, SessionForm form, ZoneId zone) {
    return db.sql(sql)
        .param("id", id.value())
        .param("unit", form.unit())
        .param("title", form.title())
        .param("starts", form.starts(zone).atOffset(ZoneOffset.UTC))
        .param("ends", form.ends(zone).atOffset(ZoneOffset.UTC))
        .param("hours", form.counted())
        .param("place", form.place())
        .param("link", form.link());
  }

  /// @param at null when it takes place after all
  void callOff(Session.Id id, @Nullable Instant at) {
    db.sql("update learning.session set called_off_at = :at where id = :id")
        .param("id", id.value())
        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Session> byId(Session.Id id) {
    return db.sql(SESSION + " where s.id = :id")
        .param("id", id.value())
        .query(Session.class)
        .optional();
  }

  byte[] secret(Session.Id id) {
    return db.sql("select secret from learning.session where id = :id")
        .param("id", id.value())
        .query(byte[].class)
        .single();
  }

  List<Session> of(Cohort.Id cohort) {
    return db.sql(SESSION + " where s.cohort = :cohort order by s.starts, s.id")
        .param("cohort", cohort.value())
        .query(Session.class)
        .list();
  }

  /// The sessions of the cohorts in which these have a seat, in the order of time.
  List<Appointment> appointments(Collection<Enrollment.Id> enrollments) {
    if (enrollments.isEmpty()) return List.of();
    return db.sql(
            """
            select p.enrollment, s.id, s.cohort, s.unit, s.title, s.starts, s.ends, s.hours,
                   s.place, s.link, s.called_off_at,
                   exists (select 1 from learning.check_in c
                            where c.session = s.id and c.enrollment = p.enrollment) as attended
              from learning.cohort_place p
              join learning.session s on s.cohort = p.cohort
             where p.enrollment in (:enrollments)
               and p.seated_at is not null
             order by s.starts, s.id
            """)
        .param("enrollments", enrollments.stream().map(Enrollment.Id::value).toList())
        .query((row, number) ->
            new Appointment(
                new Enrollment.Id(row.getObject("enrollment", UUID.class)),
                SESSIONS.mapRow(row, number),
                row.getBoolean("attended")))
        .list();
  }
}
