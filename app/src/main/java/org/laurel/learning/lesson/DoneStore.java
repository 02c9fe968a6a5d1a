package org.laurel.learning.lesson;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.laurel.catalog.Version;
import org.laurel.database.Tenancy;
import org.laurel.learning.Enrollment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DoneStore {

  private final JdbcClient db;

  DoneStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Done it) {
    db.sql(
            """
            insert into learning.unit_done (agency_id, enrollment, unit, way, basis, at)
            values (:agency, :enrollment, :unit, :way, :basis, :at)
            """)
        .param("agency", Tenancy.current().value())
        .param("enrollment", it.enrollment().value())
        .param("unit", it.unit())
        .param("way", it.way().name())
        .param("basis", it.basis())
        .param("at", it.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  void delete(Enrollment.Id enrollment, String unit) {
    db.sql("delete from learning.unit_done where enrollment = :enrollment and unit = :unit")
        .param("enrollment", enrollment.value())
        .param("unit", unit)
        .update();
  }

  Optional<Done> one(Enrollment.Id enrollment, String unit) {
    return of(List.of(enrollment)).stream().filter(it -> it.unit().equals(unit)).findFirst();
  }

  List<Done> of(Collection<Enrollment.Id> enrollments) {
    if (enrollments.isEmpty()) return List.of();
    return db.sql(
            """
            select enrollment, unit, way, basis, at
              from learning.unit_done
             where enrollment in (:enrollments)
            """)
        .param("enrollments", enrollments.stream().map(Enrollment.Id::value).toList())
        .query(Done.class)
        .list();
  }

  /// A unit with a lesson to read.
  record Written(Version.Id version, String unit) {}

  /// The lessons themselves are long, and lists need none of their words.
  List<Written> written(Collection<Version.Id> versions) {
    if (versions.isEmpty()) return List.of();
    return db.sql(
            """
            select v.id as version, lesson ->> 'unit' as unit
              from catalog.version v
             cross join jsonb_array_elements(v.lessons) as lesson
             where v.id in (:versions)
            """)
        .param("versions", versions.stream().map(Version.Id::value).distinct().toList())
        .query(Written.class)
        .list();
  }
}
