package org.laurel.review;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.laurel.Client;
import org.laurel.World;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Rubric;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollments;
import org.laurel.people.Actor;
import org.laurel.people.Agency;
import org.laurel.people.Person;
import org.laurel.people.Role;
import org.laurel.portfolio.Classroom;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A teacher who hands in, and assessors who rate, through the model: for tests of what follows
/// from ratings, where the pages are not the point.
final class Bench {

  static final String SHOWN = "demonstrates";
  static final String TEACHER = "Joel Castille";
  private static final String ADVICE = "Count each group once more.";

  private final ApplicationContext house;
  private final World world;
  private final Agency agency;
  private final Classroom room;
  private final Actor teacher;
  private final Map<String, Actor> assessors = new HashMap<>();
  private final Map<String, Client> clients = new HashMap<>();

  Bench(ApplicationContext house, World world, Agency agency) {
    this.house = house;
    this.world = world;
    this.agency = agency;
    this.room = new Classroom(house, world, agency);
    this.teacher = world.joins(agency, TEACHER, Role.EDUCATOR);
    room.load("arcs-virginia");
  }

  /// Something that waits for assessors.
  record Work(Enrollment.Id enrollment, String code) {}

  Work handIn() {
    var enrollment = room.enrol(teacher, "alpr");
    room.text(teacher, enrollment, "ALPR-1", "Plan", "Two lessons about exact steps.");
    room.file(teacher, enrollment, "ALPR-2", "student-work.png", "work.png");
    room.file(teacher, enrollment, "ALPR-3", "reflection.mp4", "clip.mp4");
    room.text(teacher, enrollment, "ALPR-4", "Results", "Twelve build, nine predict.");
    return submit(enrollment);
  }

  /// After one more step was asked for, on everything.
  Work handInAgain(Work before) {
    room.text(teacher, before.enrollment(), "ALPR-4", "Results", "Now with a next step.");
    return submit(before.enrollment());
  }

  private Work submit(Enrollment.Id enrollment) {
    var before = codes().size();
    room.submit(teacher, enrollment);
    Patience.until(() -> codes().size() > before);
    return new Work(enrollment, codes().getLast());
  }

  List<String> codes() {
    return in(
        () -> db().sql("select code from review.review order by id").query(String.class).list());
  }

  Actor teacher() {
    return teacher;
  }

  String teacherAddress() {
    return World.address(agency, TEACHER);
  }

  Actor joins(String firstName) {
    return assessors.computeIfAbsent(firstName, it -> world.joins(agency, name(it), Role.ASSESSOR));
  }

  String name(String firstName) {
    return firstName + " Melancon";
  }

  Person.Id id(String firstName) {
    return joins(firstName).id();
  }

  Client client(String firstName) {
    joins(firstName);
    return clients.computeIfAbsent(firstName, it -> signIn(name(it)));
  }

  Client signIn(String name) {
    var port = house.getEnvironment().getProperty("local.server.port", Integer.class, 0);
    return new Client(port, agency.slug()).signIn(World.address(agency, name));
  }

  /// Takes the next submission.
  Optional<String> next(String firstName) {
    var assessor = joins(firstName);
    return in(() -> house.getBean(Queue.class).next(assessor)).map(Review::code);
  }

  List<String> inHand(String firstName) {
    var assessor = joins(firstName);
    return in(() -> house.getBean(Queue.class).overview(assessor.id()).inHand()).stream()
        .map(Review::code)
        .toList();
  }

  /// Takes the work if need be, and gives every criterion that is asked about this level.
  void rates(String firstName, Work work, String level) {
    rates(firstName, work, level, List.of());
  }

  /// @param weak the criteria that are not shown yet, whatever the level
  void rates(String firstName, Work work, String level, List<String> weak) {
    var assessor = joins(firstName);
    if (!inHand(firstName).contains(work.code()) && next(firstName).isEmpty())
      throw new AssertionError("Nothing waits for " + firstName);
    in(() -> {
      var sheet = house.getBean(Scoring.class).sheet(assessor, work.code());
      var scores =
          sheet.review().asked().stream()
              .map(it -> score(it, weak.contains(it) ? "nearly" : level))
              .toList();
      return house.getBean(Scoring.class).rate(assessor, work.code(), scores);
    });
  }

  private static Score score(String criterion, String level) {
    return new Score(criterion, level, level.equals(SHOWN) ? "" : ADVICE);
  }

  void closeTo(String firstName) {
    var told = new RelationStore.Told(teacherAddress(), RelationStore.Kind.CLOSE);
    var assessor = joins(firstName).id();
    in(() -> {
      house.getBean(RelationStore.class).tell(assessor, told, assessor, Instant.EPOCH);
      return true;
    });
  }

  void agree(Terms terms) {
    in(() -> {
      var now = house.getBean(ReviewClock.class).now();
      var id = house.getBean(org.laurel.database.Ids.class).next();
      house.getBean(TermsStore.class).insert(id, terms, now, teacher.id(), now);
      return true;
    });
  }

  Enrollment.State state(Work work) {
    return in(() -> house.getBean(Enrollments.class).of(work.enrollment()).state());
  }

  Rubric rubric(Work work) {
    return in(() -> {
      var version = house.getBean(Enrollments.class).of(work.enrollment()).version();
      return house.getBean(Catalog.class).version(version).design().rubric();
    });
  }

  private JdbcClient db() {
    return house.getBean(JdbcClient.class);
  }

  <T> T in(Supplier<T> work) {
    var transaction = house.getBean(TransactionTemplate.class);
    return world.within(agency, () -> transaction.execute(_ -> work.get()));
  }
}
