package org.laurel.portfolio;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.laurel.World;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.HoursAccount;
import org.laurel.files.EvidenceFiles;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollments;
import org.laurel.learning.HoursLedger;
import org.laurel.learning.HoursLedger.Provenance;
import org.laurel.people.Actor;
import org.laurel.people.Role;
import org.laurel.portfolio.Artifact.Students;
import org.laurel.portfolio.Evidence.Place;
import org.laurel.portfolio.Handover.Answers;
import org.laurel.programs.Programs;

/// A teacher's desk in Bayou, with the programs of the sample packages on it.
class Desk {

  static final String STEAM = "steam";
  static final String ALGORITHMS = "alpr";

  /// Everything was answered before.
  static final Answers NOTHING = new Answers(null, null);

  static final Answers NOBODY = new Answers(Students.NONE, null);

  private static final AtomicInteger TEACHERS = new AtomicInteger();

  final World world;

  private final Programs programs;
  private final Catalog catalog;
  private final Enrollments enrollments;
  private final Evidence evidence;
  private final HoursLedger hours;
  private final Declarations declarations;

  Desk(
      World world,
      Programs programs,
      Catalog catalog,
      Enrollments enrollments,
      Evidence evidence,
      HoursLedger hours,
      Declarations declarations) {
    this.world = world;
    this.programs = programs;
    this.catalog = catalog;
    this.enrollments = enrollments;
    this.evidence = evidence;
    this.hours = hours;
    this.declarations = declarations;
  }

  /// Somebody new, so that no test meets what another left.
  Actor teacher() {
    return world.joins(
        world.bayou,
        "Nora Fabre"
            + "abcdefghijklmnopqrstuvwxyz".charAt(TEACHERS.get() % 26)
            + "x".repeat(TEACHERS.getAndIncrement() / 26),
        Role.EDUCATOR);
  }

  Enrollment.Id starts(Actor teacher, String slug) {
    return world.within(
        world.bayou,
        () -> {
          load();
          var id = enrollments.enrol(teacher, catalog.published(slug).orElseThrow().id()).id();
          declarations.declare(teacher, id, Declaration.ALL_MY_OWN);
          return id;
        });
  }

  void load() {
    world.within(
        world.bayou,
        () -> {
          programs.load(Path.of("../programs/lausd-steam"));
          programs.load(Path.of("../programs/arcs-virginia"));
        });
  }

  Artifact adds(Actor teacher, Enrollment.Id enrollment, String slot, String file) {
    return adds(teacher, enrollment, slot, file, Students.NONE);
  }

  Artifact adds(
      Actor teacher,
      Enrollment.Id enrollment,
      String slot,
      String file,
      @Nullable Students students) {
    var content = new ByteArrayInputStream(EvidenceFiles.bytes(file));
    return world.within(
        world.bayou,
        () -> evidence.addFile(teacher, new Place(enrollment, slot), content, file, students));
  }

  void logs(Actor teacher, Enrollment.Id enrollment, HoursAccount account, int count) {
    world.within(
        world.bayou,
        () ->
            hours.credit(
                enrollment,
                account,
                BigDecimal.valueOf(count),
                Provenance.SESSION_CHECK_IN,
                account + " all",
                teacher.id()));
  }

  /// Everything that STEAM asks for.
  Enrollment.Id completes(Actor teacher) {
    var enrollment = starts(teacher, STEAM);
    for (var slot : java.util.List.of("EOLA-1", "EOLA-2", "EOLA-3", "EOLA-4", "EOLA-5"))
      adds(
          teacher, enrollment, slot, slot.equals("EOLA-4") ? "student-work.png" : "reflection.txt");
    logs(teacher, enrollment, HoursAccount.FACE_TO_FACE, 30);
    logs(teacher, enrollment, HoursAccount.SELF_PACED, 45);
    return enrollment;
  }
}
