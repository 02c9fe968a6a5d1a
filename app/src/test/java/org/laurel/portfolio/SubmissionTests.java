package org.laurel.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.LaurelTest;
import org.laurel.catalog.HoursAccount;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollment.State;
import org.laurel.learning.Enrollments;
import org.laurel.learning.exam.Examinee;
import org.laurel.portfolio.Artifact.Students;
import org.laurel.portfolio.Check.Finding;
import org.laurel.portfolio.Evidence.Place;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;

@LaurelTest
class SubmissionTests {

  Desk desk;
  @Autowired NameSearch portfolios;
  @Autowired Evidence evidence;
  @Autowired Drafts drafts;
  @Autowired Handover handover;
  @Autowired Submissions submissions;
  @Autowired Enrollments enrollments;
  @Autowired ApplicationContext house;

  @BeforeEach
  void sitDown(@Autowired AutowireCapableBeanFactory beans) {
    desk = beans.createBean(Desk.class);
  }

  @Test
  void saysWhatIsMissing() {
    var teacher = desk.teacher();
    var enrollment = desk.starts(teacher, Desk.STEAM);

    var check = in(() -> portfolios.searched(teacher, enrollment).check());

    assertThat(check.ready()).isFalse();
    assertThat(check.missing())
        .extracting(Finding::where)
        .containsExactly("EOLA-1", "EOLA-2", "EOLA-3", "EOLA-4", "EOLA-5", "hours", "hours");
    assertThat(check.missing().getLast().sentence())
        .isEqualTo("Self-paced hours: 0 of exactly 45. Log 45 more.");
  }

  @Test
  void saysOfEachCriterionWhereItsEvidenceIsOrCanGo() {
    var teacher = desk.teacher();
    var enrollment = desk.starts(teacher, Desk.ALGORITHMS);

    var before = in(() -> portfolios.searched(teacher, enrollment).check()).criteria();
    desk.adds(teacher, enrollment, "ALPR-1", "lesson-plan.pdf");
    var after = in(() -> portfolios.searched(teacher, enrollment).check()).criteria();

    assertThat(before).allMatch(it -> it.sentence().startsWith("No evidence yet. It can go to: "));
    assertThat(after)
        .anyMatch(it -> it.hasEvidence() && it.sentence().startsWith("Evidence is in: "));
    assertThat(after).anyMatch(it -> !it.hasEvidence());
  }

  @Test
  void startsWithTheFirstArtifactAndIsReadyWithTheLast() throws InterruptedException {
    var teacher = desk.teacher();
    var enrollment = desk.starts(teacher, Desk.ALGORITHMS);

    desk.adds(teacher, enrollment, "ALPR-1", "lesson-plan.pdf");
    var started = state(enrollment);
    for (var slot : List.of("ALPR-2", "ALPR-3", "ALPR-4"))
      desk.adds(
          teacher, enrollment, slot, slot.equals("ALPR-3") ? "reflection.mp4" : "student-work.png");
    new Examinee(house, desk.world, desk.world.bayou).passes(teacher, enrollment);

    assertThat(started).isEqualTo(State.STARTED);
    assertThat(in(() -> portfolios.searched(teacher, enrollment).check()).missing()).isEmpty();
    awaitReadiness(enrollment);
  }

  @Test
  void isReadyWithTheLastHour() throws InterruptedException {
    var enrollment = desk.completes(desk.teacher());

    awaitReadiness(enrollment);
  }

  private void awaitReadiness(Enrollment.Id enrollment) throws InterruptedException {
    for (var tries = 0; tries < 100 && state(enrollment) != State.READY_TO_CHECK; tries++)
      Thread.sleep(50);

    assertThat(state(enrollment)).isEqualTo(State.READY_TO_CHECK);
  }

  @Test
  void warnsOfTheEarnersOwnName() {
    var teacher = desk.teacher();
    var enrollment = desk.starts(teacher, Desk.STEAM);
    var name = teacher.person().name();

    in(() ->
        evidence.addText(teacher, new Place(enrollment, "EOLA-1"), "Text", "I am " + name + "."));

    assertThat(in(() -> portfolios.searched(teacher, enrollment).check()).warnings())
        .singleElement()
        .extracting(Finding::sentence)
        .asString()
        .contains("“Nora”");
  }

  @Test
  void asksAboutStudents() {
    var teacher = desk.teacher();
    var enrollment = desk.starts(teacher, Desk.STEAM);

    desk.adds(teacher, enrollment, "EOLA-1", "lesson-plan.pdf", null);

    assertThat(in(() -> portfolios.searched(teacher, enrollment).check()).missing())
        .extracting(Finding::where)
        .contains("students");
  }

  @Test
  void freezesWhatWasSubmitted() {
    var teacher = desk.teacher();
    var enrollment = desk.completes(teacher);

    var submission = in(() -> handover.submit(teacher, enrollment, Desk.NOTHING));

    assertThat(submission.attempt()).isEqualTo(1);
    assertThat(submission.criteria()).hasSizeGreaterThan(3);
    assertThat(submission.items())
        .extracting(Submission.Item::slot)
        .containsExactly("EOLA-1", "EOLA-2", "EOLA-3", "EOLA-4", "EOLA-5");
    assertThat(state(enrollment)).isEqualTo(State.WITH_ASSESSORS);
    assertThatThrownBy(() -> desk.adds(teacher, enrollment, "EOLA-1", "reflection.txt"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("submitted");
  }

  @Test
  void refusesAnIncompletePortfolioWithASentence() {
    var teacher = desk.teacher();
    var enrollment = desk.starts(teacher, Desk.STEAM);

    assertThatThrownBy(() -> in(() -> handover.submit(teacher, enrollment, Desk.NOBODY)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("nothing is here yet");
  }

  @Test
  void takesTheSameSubmissionSentManyTimesAsOne() throws Exception {
    var teacher = desk.teacher();
    var enrollment = desk.completes(teacher);
    Callable<Submission> sending =
        () -> in(() -> handover.submit(teacher, enrollment, Desk.NOTHING));

    try (var threads = Executors.newFixedThreadPool(8)) {
      var answers = threads.invokeAll(java.util.Collections.nCopies(8, sending));
      for (var answer : answers) assertThat(answer.get().attempt()).isEqualTo(1);
    }

    assertThat(in(() -> submissions.of(enrollment))).hasSize(1);
  }

  @Test
  void opensOnlyWhatSpeaksToTheOpenCriteria() {
    var teacher = desk.teacher();
    var enrollment = desk.completes(teacher);
    var first = in(() -> handover.submit(teacher, enrollment, Desk.NOTHING));
    var criterion = criterionOf(teacher, enrollment, "EOLA-3");

    in(() -> submissions.reopen(enrollment, Set.of(criterion)));
    in(() -> submissions.reopen(enrollment, Set.of(criterion)));
    in(() -> enrollments.move(enrollment, State.ONE_MORE_STEP));
    var untouched = in(() -> portfolios.searched(teacher, enrollment).check());
    var open = openSlots(teacher, enrollment);
    desk.adds(teacher, enrollment, open.getFirst(), "lesson-plan.pdf");
    var second = in(() -> handover.submit(teacher, enrollment, Desk.NOTHING));

    assertThat(untouched.missing()).extracting(Finding::where).containsExactly("portfolio");
    assertThat(open).contains("EOLA-3").hasSizeLessThan(5);
    assertThat(second.attempt()).isEqualTo(2);
    assertThat(second.criteria()).containsExactly(criterion);
    assertThat(second.items()).extracting(Submission.Item::slot).allMatch(open::contains);
    assertThat(in(() -> submissions.of(first.id())).items()).hasSize(5);
  }

  @Test
  void refusesToChangeWhatIsPassed() {
    var teacher = desk.teacher();
    var enrollment = desk.completes(teacher);
    in(() -> handover.submit(teacher, enrollment, Desk.NOTHING));
    var criterion = criterionOf(teacher, enrollment, "EOLA-3");
    in(() -> submissions.reopen(enrollment, Set.of(criterion)));
    in(() -> enrollments.move(enrollment, State.ONE_MORE_STEP));
    var closed =
        List.of("EOLA-1", "EOLA-2", "EOLA-4", "EOLA-5").stream()
            .filter(it -> !openSlots(teacher, enrollment).contains(it))
            .findFirst()
            .orElseThrow();

    assertThatThrownBy(() -> desk.adds(teacher, enrollment, closed, "reflection.txt"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void putsBackWhatWasTakenOut() {
    var teacher = desk.teacher();
    var enrollment = desk.starts(teacher, Desk.STEAM);
    var artifact = desk.adds(teacher, enrollment, "EOLA-1", "lesson-plan.pdf");

    in(() -> evidence.remove(teacher, enrollment, artifact.id()));
    var without = in(() -> portfolios.searched(teacher, enrollment)).placed();
    in(() -> evidence.putBack(teacher, enrollment, artifact.id()));

    assertThat(without).isEmpty();
    assertThat(in(() -> portfolios.searched(teacher, enrollment)).placed()).hasSize(1);
  }

  @Test
  void neverOverwritesATextThatWasSavedElsewhere() {
    var teacher = desk.teacher();
    var place = new Place(desk.starts(teacher, Desk.STEAM), "EOLA-1");

    var onPhone = in(() -> drafts.save(teacher, place, "from the phone", 0));
    var onLaptop = in(() -> drafts.save(teacher, place, "from the laptop", 0));

    assertThat(onPhone).isInstanceOf(Draft.Saved.class);
    assertThat(onLaptop).isInstanceOf(Draft.Conflict.class);
    assertThat(((Draft.Conflict) onLaptop).other().text()).isEqualTo("from the phone");
  }

  @Test
  void refusesWhatTheSlotDoesNotTake() {
    var teacher = desk.teacher();
    var place = new Place(desk.starts(teacher, Desk.STEAM), "EOLA-1");

    for (var link :
        List.of("javascript:alert(1)", "http://", "not a link", "ftp://a.b", "https://u:p@a.b"))
      assertThatThrownBy(() -> in(() -> evidence.addLink(teacher, place, link, Students.NONE)))
          .isInstanceOf(Refused.class);
  }

  @Test
  void showsNobodyElsesPortfolio() {
    var enrollment = desk.starts(desk.teacher(), Desk.STEAM);
    var other = desk.teacher();

    assertThatThrownBy(() -> in(() -> portfolios.searched(other, enrollment)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> desk.adds(other, enrollment, "EOLA-1", "reflection.txt"))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() ->
            desk.world.within(
                desk.world.harbor, () -> portfolios.searched(desk.world.hugo, enrollment)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void wantsExactlyTheHoursThatAreAskedFor() {
    var teacher = desk.teacher();
    var enrollment = desk.completes(teacher);

    desk.logs(teacher, enrollment, HoursAccount.HOMEWORK, 1);

    assertThat(in(() -> portfolios.searched(teacher, enrollment).check()).missing())
        .extracting(Finding::sentence)
        .containsExactly(
            "Homework hours: 31 of exactly 30, of which your evidence brings 30 when it is accepted."
                + " Take back 1 in My plan.");
  }

  private String criterionOf(
      org.laurel.people.Actor teacher, Enrollment.Id enrollment, String slot) {
    return in(() -> portfolios.searched(teacher, enrollment))
        .version()
        .design()
        .rubric()
        .criteria()
        .stream()
        .filter(it -> it.slots().contains(slot))
        .findFirst()
        .orElseThrow()
        .code();
  }

  private List<String> openSlots(org.laurel.people.Actor teacher, Enrollment.Id enrollment) {
    return in(() -> portfolios.searched(teacher, enrollment)).openSlots().stream()
        .map(org.laurel.catalog.EvidenceSlot::code)
        .toList();
  }

  private State state(Enrollment.Id enrollment) {
    return in(() -> enrollments.of(enrollment)).state();
  }

  private <T> T in(Supplier<T> work) {
    return desk.world.within(desk.world.bayou, work);
  }

  private void in(Runnable work) {
    desk.world.within(desk.world.bayou, work);
  }
}
