package org.laurel.learning.exam;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Design;
import org.laurel.catalog.Version;
import org.laurel.database.Ids;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollment.State;
import org.laurel.learning.Enrollments;
import org.laurel.learning.Requirements;
import org.laurel.people.Actor;
import org.laurel.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets teachers take the test of what they work toward.
@Component
class Sittings {

  private final Enrollments enrollments;
  private final Catalog catalog;
  private final Requirements requirements;
  private final SittingStore store;
  private final AnswerStore answers;
  private final RandomGenerator random;
  private final Ids ids;
  private final InstantSource clock;

  Sittings(
      Enrollments enrollments,
      Catalog catalog,
      Requirements requirements,
      SittingStore store,
      AnswerStore answers,
      RandomGenerator random,
      Ids ids,
      InstantSource clock) {
    this.enrollments = enrollments;
    this.catalog = catalog;
    this.requirements = requirements;
    this.store = store;
    this.answers = answers;
    this.random = random;
    this.ids = ids;
    this.clock = clock;
  }

  /// A teacher at the door of their test.
  ///
  /// @param asked whether the teacher's way asks for the test
  record Exam(Enrollment enrollment, Version version, Bank bank, boolean asked, Standing standing) {

    Design design() {
      return version.design();
    }
  }

  /// One sitting with the last answer to each of its items.
  record Sheet(Exam exam, Sitting sitting, Map<String, List<String>> answers) {

    Grading grading() {
      return new Grading(exam.bank(), sitting.draw(), answers);
    }
  }

  /// What became of an answer.
  sealed interface Receipt {

    record Saved(boolean wasLast) implements Receipt {}

    record TooLate() implements Receipt {}
  }

  /// A sitting whose time is over is closed first.
  ///
  /// @throws NotFound when there is no test, or the enrollment is somebody else's
  @Transactional
  Exam exam(Actor actor, Enrollment.Id id) {
    var exam = read(enrollments.own(actor, id));
    return overdue(exam).isPresent() ? locked(actor, id) : exam;
  }

  private Optional<Sitting> overdue(Exam exam) {
    return exam.standing().underWay().filter(it -> it.isOverdue(clock.instant()));
  }

  private Exam locked(Actor actor, Enrollment.Id id) {
    enrollments.own(actor, id);
    var enrollment = enrollments.locked(id);
    var exam = read(enrollment);
    var overdue = overdue(exam);
    if (overdue.isEmpty()) return exam;
    close(exam, overdue.get(), Objects.requireNonNull(overdue.get().endsAt()));
    return read(enrollment);
  }

  private Exam read(Enrollment enrollment) {
    var version = catalog.version(enrollment.version());
    var test = version.design().test();
    if (test == null) throw new NotFound("The test");
    var bank = new Bank(test, catalog.items(version.id()));
    if (!bank.canBeAsked()) throw new NotFound("The test");
    var asked = requirements.way(enrollment.id(), version).asksForTest();
    return new Exam(
        enrollment, version, bank, asked, new Standing(test, store.of(enrollment.id())));
  }

  /// Begins a sitting; one that is under way goes on.
  ///
  /// @throws org.laurel.web.Refused when the test cannot be taken now
  @Transactional
  Sitting begin(Actor actor, Enrollment.Id id) {
    var exam = locked(actor, id);
    var underWay = exam.standing().underWay();
    if (underWay.isPresent()) return underWay.get();
    SittingPolicy.mayBegin(exam);
    var sitting = drawn(exam, clock.instant().truncatedTo(ChronoUnit.MICROS));
    store.insert(sitting);
    if (exam.enrollment().state() == State.NOT_STARTED) enrollments.move(id, State.STARTED);
    return sitting;
  }

  private Sitting drawn(Exam exam, Instant now) {
    var minutes = exam.bank().test().minutes();
    return new Sitting(
        new Sitting.Id(ids.next()),
        exam.enrollment().id(),
        exam.standing().sittings().size() + 1,
        exam.bank().draw(random),
        now,
        minutes == null ? null : now.plus(Duration.ofMinutes(minutes)),
        null);
  }

  /// A sitting, under way or over.
  @Transactional
  Sheet sheet(Actor actor, Enrollment.Id id, int number) {
    return sheet(exam(actor, id), number);
  }

  /// For a look at one question, which changes nothing.
  @Transactional(readOnly = true)
  Sheet glance(Actor actor, Enrollment.Id id, int number) {
    return sheet(read(enrollments.own(actor, id)), number);
  }

  private Sheet sheet(Exam exam, int number) {
    var sitting = exam.standing().sitting(number);
    return new Sheet(exam, sitting, answers.last(sitting.id()));
  }

  /// Keeps an answer; a later one to the same question counts in its stead.
  ///
  /// @param at the place of the question in the draw, from 1
  /// @throws org.laurel.web.Refused when it is no answer to this kind of question
  @Transactional
  Receipt answer(Actor actor, Enrollment.Id id, int number, int at, Reply reply) {
    var sheet = sheet(locked(actor, id), number);
    var item = Question.item(sheet, at);
    if (!sheet.sitting().isUnderWay()) return new Receipt.TooLate();
    var given = reply.given(item);
    if (!given.equals(sheet.answers().get(item.code())))
      answers.insert(sheet.sitting().id(), item.code(), given);
    return new Receipt.Saved(at == sheet.sitting().draw().size());
  }

  /// Ends a sitting; ending it again changes nothing.
  @Transactional
  void finish(Actor actor, Enrollment.Id id, int number) {
    var exam = locked(actor, id);
    var sitting = exam.standing().sitting(number);
    if (sitting.isUnderWay()) close(exam, sitting, clock.instant());
  }

  private void close(Exam exam, Sitting sitting, Instant at) {
    var grading = new Grading(exam.bank(), sitting.draw(), answers.last(sitting.id()));
    store.insert(sitting.id(), grading.result(at));
    requirements.announce(exam.enrollment().id());
  }
}
