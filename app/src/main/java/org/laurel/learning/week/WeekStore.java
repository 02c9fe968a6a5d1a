package org.laurel.learning.week;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.laurel.database.Tenancy;
import org.laurel.learning.Enrollment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WeekStore {

  private final JdbcClient db;

  WeekStore(JdbcClient db) {
    this.db = db;
  }

  record Picked(Enrollment.Id enrollment, String item, LocalDate week) {}

  List<Picked> of(Collection<Enrollment.Id> enrollments) {
    if (enrollments.isEmpty()) return List.of();
    return db.sql(
            """
            select enrollment, item, week
              from learning.planned_week
             where enrollment in (:enrollments)
            """)
        .param("enrollments", enrollments.stream().map(Enrollment.Id::value).toList())
        .query(Picked.class)
        .list();
  }

  /// What is not among the weeks has none from now on.
  void replace(Enrollment.Id enrollment, Map<String, LocalDate> weeks) {
    db.sql("delete from learning.planned_week where enrollment = :enrollment")
        .param("enrollment", enrollment.value())
        .update();
    db.sql(
            """
            insert into learning.planned_week (agency_id, enrollment, item, week)
            select :agency, :enrollment, item, week::date
              from unnest(:items, :weeks) as picked (item, week)
            """)
        .param("agency", Tenancy.current().value())
        .param("enrollment", enrollment.value())
        .param("items", weeks.keySet().toArray(String[]::new))
        .param("weeks", weeks.values().stream().map(LocalDate::toString).toArray(String[]::new))
        .update();
  }
}
