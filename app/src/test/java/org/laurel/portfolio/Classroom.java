package org.laurel.portfolio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.laurel.World;
import org.laurel.catalog.Catalog;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollments;
import org.laurel.learning.exam.Examinee;
import org.laurel.people.Actor;
import org.laurel.people.Agency;
import org.laurel.portfolio.Artifact.Students;
import org.laurel.portfolio.Evidence.Place;
import org.laurel.programs.Programs;
import org.springframework.context.ApplicationContext;

/// Teachers of one agency who hand in real evidence, for tests of the rooms above.
public final class Classroom {

  private static final Path EVIDENCE = Path.of("../e2e/evidence");

  private final ApplicationContext house;
  private final World world;
  private final Agency agency;

  public Classroom(ApplicationContext house, World world, Agency agency) {
    this.house = house;
    this.world = world;
    this.agency = agency;
  }

  public void load(String program) {
    world.within(agency, () -> house.getBean(Programs.class).load(Path.of("../programs", program)));
  }

  public Enrollment.Id enrol(Actor teacher, String slug) {
    return world.within(
        agency,
        () -> {
          var version = house.getBean(Catalog.class).published(slug).orElseThrow();
          return house.getBean(Enrollments.class).enrol(teacher, version.id()).id();
        });
  }

  public void bytes(Actor teacher, Enrollment.Id id, String slot, byte[] file, String name) {
    var content = new ByteArrayInputStream(file);
    world.within(
        agency,
        () -> evidence().addFile(teacher, new Place(id, slot), content, name, Students.NONE));
  }

  /// That AI was used, and a colleague helped.
  public void declare(Actor teacher, Enrollment.Id id, String tool, String helped) {
    var declaration =
        new Declaration(
            tool, "To find words", Declaration.Help.COLLEAGUE, helped, Declaration.OwnWords.MOST);
    world.within(agency, () -> house.getBean(Declarations.class).declare(teacher, id, declaration));
  }

  /// @param file of the sample evidence
  /// @param name as the teacher calls it
  public void file(Actor teacher, Enrollment.Id id, String slot, String file, String name) {
    world.within(
        agency,
        () -> {
          try (var content = Files.newInputStream(EVIDENCE.resolve(file))) {
            evidence().addFile(teacher, new Place(id, slot), content, name, Students.NONE);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  public void text(Actor teacher, Enrollment.Id id, String slot, String title, String text) {
    world.within(agency, () -> evidence().addText(teacher, new Place(id, slot), title, text));
  }

  public void link(Actor teacher, Enrollment.Id id, String slot, String link) {
    world.within(
        agency, () -> evidence().addLink(teacher, new Place(id, slot), link, Students.NONE));
  }

  /// Where there is a test, it is passed first.
  public Submission submit(Actor teacher, Enrollment.Id id) {
    new Examinee(house, world, agency).passes(teacher, id);
    return world.within(
        agency,
        () -> {
          var answers = new Handover.Answers(Students.NONE, Declaration.Short.ALL_MY_OWN);
          return house.getBean(Handover.class).submit(teacher, id, answers);
        });
  }

  private Evidence evidence() {
    return house.getBean(Evidence.class);
  }
}
