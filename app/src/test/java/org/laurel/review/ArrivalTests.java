package org.laurel.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.laurel.Intruder;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.laurel.portfolio.Classroom;
import org.laurel.portfolio.Submission;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What becomes of a submission that could not be taken in when it came.
@LaurelTest
class ArrivalTests {

  private static final String TRIGGER = "fail_arrival on review.review";

  @Autowired ApplicationContext house;
  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Intruder intruder;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  @Test
  void isTakenInOnceWhatFailedIsMended() {
    var agency = agencies.found("late", "State of Delay", "", "America/New_York");
    breakReviews(agency);
    var submission = submitted(agency);
    Patience.until(() -> failed(submission) == 1);
    assertThat(reviews(agency, submission)).isZero();

    intruder.does("drop trigger " + TRIGGER);
    Patience.until(() -> reviews(agency, submission) > 0);

    assertThat(reviews(agency, submission)).isOne();
  }

  private void breakReviews(Agency agency) {
    intruder.does(
        """
        create or replace function public.fail_arrival() returns trigger language plpgsql as
        $$ begin raise exception 'not now'; end $$
        """);
    intruder.does(
        "create trigger %s before insert on review.review for each row when (new.agency_id = '%s') execute function public.fail_arrival()"
            .formatted("fail_arrival", agency.id().value()));
  }

  private Submission submitted(Agency agency) {
    var teacher = world.joins(agency, "Lara Late", Role.EDUCATOR);
    var room = new Classroom(house, world, agency);
    room.load("arcs-virginia");
    var enrollment = room.enrol(teacher, "alpr");
    room.file(teacher, enrollment, "ALPR-1", "lesson-plan.pdf", "plan.pdf");
    room.file(teacher, enrollment, "ALPR-2", "student-work.png", "work.png");
    room.file(teacher, enrollment, "ALPR-3", "reflection.mp4", "clip.mp4");
    room.file(teacher, enrollment, "ALPR-4", "reflection.txt", "results.txt");
    return room.submit(teacher, enrollment);
  }

  private int failed(Submission submission) {
    return count(
        "select count(*) from database.event_publication where status = 'FAILED' and serialized_event like '%' || ? || '%'",
        submission.id().value().toString());
  }

  private int reviews(Agency agency, Submission submission) {
    return world.within(
        agency,
        () ->
            count(
                "select count(*) from review.origin where submission = ?",
                submission.id().value()));
  }

  private int count(String sql, Object parameter) {
    return transaction.execute(_ -> db.sql(sql).param(parameter).query(Integer.class).single());
  }
}
