package org.laurel.learning;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.HoursAccount;
import org.laurel.catalog.Version;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.learning.HoursLedger.Provenance;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HoursStore {

  private final JdbcClient db;
  private final Ids ids;
  private final InstantSource clock;

  HoursStore(JdbcClient db, Ids ids, InstantSource clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  /// Whether the basis was not credited before.
  boolean insert(
      Enrollment.Id enrollment,
      HoursAccount account,
      BigDecimal hours,
      Provenance provenance,
      String basis,
      @Nullable String reason,
      Person.Id by) {
    return db.sql(
                """
                insert into learning.hours_entry
                       (agency_id, id, enrollment, account, hours, provenance, basis,
                        reason, by_person, at)
                values (:agency, :id, :enrollment, :account, :hours, :provenance, :basis,
                        :reason, :by, :at)
                    on conflict (agency_id, enrollment, basis) do nothing
                """)
            .param("agency", Tenancy.current().value())
            .param("id", ids.next())
            .param("enrollment", enrollment.value())
            .param("account", account.name())
            .param("hours", hours)
            .param("provenance", provenance.name())
            .param("basis", basis)
            .param("reason", reason)
            .param("by", by.value())
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  List<HoursLine> lines(Collection<Enrollment.Id> enrollments) {
    if (enrollments.isEmpty()) return List.of();
    return db.sql(
            """
            select id, enrollment, account, hours, provenance, basis, reason, at
              from learning.hours_entry
             where enrollment in (:enrollments)
             order by at, id
            """)
        .param("enrollments", enrollments.stream().map(Enrollment.Id::value).toList())
        .query(HoursLine.class)
        .list();
  }

  /// One row for each account with a line, and at least one.
  Optional<Worked> worked(Enrollment.Id enrollment) {
    return db.sql(
            """
            select e.id, e.person, e.version, e.state, e.since, h.account, sum(h.hours) as hours
              from learning.enrollment e
              left join learning.hours_entry h on h.enrollment = e.id
             where e.id = :enrollment
             group by e.agency_id, e.id, h.account
            """)
        .param("enrollment", enrollment.value())
        .query((ResultSet row) -> row.next() ? Optional.of(worked(row)) : Optional.empty());
  }

  private static Worked worked(ResultSet row) throws SQLException {
    var enrollment =
        new Enrollment(
            new Enrollment.Id(row.getObject("id", UUID.class)),
            new Person.Id(row.getObject("person", UUID.class)),
            new Version.Id(row.getObject("version", UUID.class)),
            Enrollment.State.valueOf(row.getString("state")),
            row.getTimestamp("since").toInstant());
    var logged = new EnumMap<HoursAccount, BigDecimal>(HoursAccount.class);
    do
      if (row.getString("account") != null)
        logged.put(HoursAccount.valueOf(row.getString("account")), row.getBigDecimal("hours"));
    while (row.next());
    return new Worked(enrollment, logged);
  }
}
