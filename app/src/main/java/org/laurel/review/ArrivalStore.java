package org.laurel.review;

import java.sql.Timestamp;
import java.time.Instant;
import org.laurel.database.Tenancy;
import org.laurel.portfolio.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// What a submission's arrival writes down.
@Repository
class ArrivalStore {

  private final JdbcClient db;
  private final SeatStore seats;

  ArrivalStore(JdbcClient db, SeatStore seats) {
    this.db = db;
    this.seats = seats;
  }

  boolean isOpen(Submission.Id submission) {
    return db.sql("select exists (select from review.origin where submission = :submission)")
        .param("submission", submission.value())
        .query(Boolean.class)
        .single();
  }

  boolean isFirstSince(Instant time) {
    return db.sql("select not exists (select from review.origin where opened_at >= :time)")
        .param("time", Timestamp.from(time))
        .query(Boolean.class)
        .single();
  }

  void insert(Review review, Origin origin, Panel panel) {
    insert(review, panel);
    insert(origin, panel);
    for (var number = 1; number <= panel.raters(); number++) seats.add(review, number);
  }

  private void insert(Review review, Panel panel) {
    ofAgency(
            """
            insert into review.review (agency_id, id, code, version, criteria, due_at, program,
                   raters, approval)
            values (:agency, :review, :code, :version, :criteria, :due, :program,
                   :raters, :approval)
            """,
            review.id())
        .param("program", panel.program())
        .param("raters", panel.raters())
        .param("approval", panel.approval().name())
        .param("code", review.code())
        .param("version", review.version().value())
        .param("criteria", review.criteria().toArray(String[]::new))
        .param("due", Timestamp.from(review.due()))
        .update();
  }

  private void insert(Origin origin, Panel panel) {
    ofAgency(
            """
            insert into review.origin (agency_id, review, submission, enrollment, earner,
                   organizations, attempt, opened_at, eyes, occasion)
            values (:agency, :review, :submission, :enrollment, :earner,
                   :organizations::uuid[], :attempt, :openedAt, :eyes, :occasion)
            """,
            origin.review())
        .param("eyes", panel.eyes().name())
        .param("occasion", panel.occasion().name())
        .param("submission", origin.submission().value())
        .param("enrollment", origin.enrollment().value())
        .param("earner", origin.earner().value())
        .param("organizations", ReviewStore.texts(origin.organizations()))
        .param("attempt", origin.attempt())
        .param("openedAt", Timestamp.from(origin.openedAt()))
        .update();
  }

  private StatementSpec ofAgency(String sql, Review.Id review) {
    return db.sql(sql).param("agency", Tenancy.current().value()).param("review", review.value());
  }
}
