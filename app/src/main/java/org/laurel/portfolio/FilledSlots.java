package org.laurel.portfolio;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.laurel.learning.Enrollment;
import org.laurel.learning.EvidenceProgress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tells the plan of a teacher in which slots something lies.
@Repository
class FilledSlots implements EvidenceProgress {

  private final JdbcClient db;

  FilledSlots(JdbcClient db) {
    this.db = db;
  }

  private record Filled(Enrollment.Id enrollment, String slot) {}

  @Override
  public Map<Enrollment.Id, Set<String>> filled(List<Enrollment.Id> enrollments) {
    if (enrollments.isEmpty()) return Map.of();
    return db
        .sql(
            """
            select distinct enrollment, slot
              from portfolio.placement
             where enrollment = any(:enrollments)
               and removed_at is null
            """)
        .param("enrollments", enrollments.stream().map(Enrollment.Id::value).toArray(UUID[]::new))
        .query((row, _) ->
            new Filled(
                new Enrollment.Id(row.getObject("enrollment", UUID.class)), row.getString("slot")))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Filled::enrollment, Collectors.mapping(Filled::slot, Collectors.toSet())));
  }
}
