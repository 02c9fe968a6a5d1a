package org.laurel.review;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.database.Identifier;
import org.laurel.web.NextStep;
import org.laurel.web.NextSteps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Feedback that a teacher can read, and the clock while there is none, for the home page.
@Component
class TeacherSteps implements NextSteps {

  private final JdbcClient db;
  private final Catalog catalog;
  private final ReviewClock clock;

  TeacherSteps(JdbcClient db, Catalog catalog, ReviewClock clock) {
    this.db = db;
    this.catalog = catalog;
    this.clock = clock;
  }

  /// @param outcome null while assessors read
  record Latest(UUID enrollment, UUID version, Timestamp due, @Nullable Outcome outcome) {

    Version.Id versionId() {
      return new Version.Id(version);
    }
  }

  @Override
  @Transactional(readOnly = true)
  public List<NextStep> of(Identifier person) {
    var open = latest(person).stream().filter(it -> it.outcome() != Outcome.EARNED).toList();
    var titles = catalog.titles(open.stream().map(Latest::versionId));
    return open.stream().map(it -> step(it, titles.getOrDefault(it.versionId(), ""))).toList();
  }

  private List<Latest> latest(Identifier person) {
    return db.sql(
            """
            select distinct on (o.enrollment) o.enrollment, r.version, r.due_at as due, d.outcome
              from review.origin o
              join review.review r on r.id = o.review
              left join review.decision d on d.review = o.review
             where o.earner = :person
             order by o.enrollment, o.attempt desc, o.opened_at desc
            """)
        .param("person", person.value())
        .query(Latest.class)
        .list();
  }

  private NextStep step(Latest latest, String title) {
    var path = "/enrollments/" + latest.enrollment() + "/feedback";
    return latest.outcome() == null
        ? new NextStep(
            NextStep.Urgency.WAITING,
            title,
            "Assessors read your evidence. Your answer is due "
                + clock.inWords(latest.due().toInstant())
                + ".",
            "See the review clock",
            path)
        : new NextStep(
            NextStep.Urgency.READY,
            title,
            "One more step. Your feedback says what to do next; all that you have shown stays"
                + " passed.",
            "Read the feedback",
            path);
  }
}
