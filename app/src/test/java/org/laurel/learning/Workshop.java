package org.laurel.learning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import org.laurel.Client;
import org.laurel.World;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.HoursAccount;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.laurel.programs.EditedPackage;
import org.laurel.programs.Programs;
import org.springframework.context.ApplicationContext;

/// An agency of its own, Cedar, in which STEAM has lessons and teachers learn together.
public final class Workshop {

  public static final String STEAM = "steam";

  private static final Path EVIDENCE = Path.of("../e2e/evidence");
  private static final String FOLDER = "micro-credentials/steam/";
  private static int people;

  public final Agency cedar;

  private final ApplicationContext house;
  private final World world;
  private final int port;

  public Workshop(ApplicationContext house, World world, int port) {
    this.house = house;
    this.world = world;
    this.port = port;
    var agencies = house.getBean(Agencies.class);
    cedar =
        agencies
            .bySlug("cedar")
            .orElseGet(() -> agencies.found("cedar", "Cedar County", "US-CA", "America/New_York"));
  }

  /// LAUSD's package with lessons for two units: one asks a question, one believes the teacher.
  public Workshop load(Path temp) {
    var edited = EditedPackage.of("lausd-steam", temp).folder();
    var lessons = edited.resolve(FOLDER + "lessons");
    try {
      Files.createDirectories(lessons);
      for (var file : new String[] {"student-work.png", "reflection.mp4", "lesson-plan.pdf"})
        Files.copy(EVIDENCE.resolve(file), lessons.resolve(file));
      Files.writeString(lessons.resolve("seen.vtt"), "WEBVTT\n\n00:00.000 --> 00:02.000\nHello.\n");
      Files.writeString(
          lessons.resolve("p1.md"), "# Joined\n\n## Sort them\n\nTwelve <b>samples</b>.\n");
      Files.writeString(lessons.resolve("p2.md"), "Plan for **everybody**.\n");
      Files.writeString(edited.resolve(FOLDER + "lessons.yaml"), LESSONS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    in(() -> house.getBean(Programs.class).load(edited));
    return this;
  }

  private static final String LESSONS =
      """
      lessons:
        - unit: C1-P1
          text: lessons/p1.md
          materials:
            - {title: A poster, at: lessons/student-work.png}
            - {title: A lesson seen, at: lessons/reflection.mp4, captions: lessons/seen.vtt}
            - {title: A plan to print, at: lessons/lesson-plan.pdf}
            - {title: How it began, at: "https://example.org/steam"}
          check:
            question: When do subjects need each other?
            choices: [When they sit side by side, When neither could do it alone]
            answer: 2
            because: Side by side is not joined.
        - unit: C1-P2
          text: lessons/p2.md
      """;

  public <T> T in(Supplier<T> work) {
    return world.within(cedar, work);
  }

  public void in(Runnable work) {
    world.within(cedar, work);
  }

  /// Somebody new, whose name begins as given.
  public Actor joins(String name, Role role) {
    var letters = Integer.toString(people++, 26).chars();
    var ending = new StringBuilder();
    letters.forEach(it -> ending.append((char) ('a' + Character.digit(it, 26))));
    return world.joins(cedar, name + ending, role);
  }

  public String address(Actor actor) {
    return World.address(cedar, actor.person().name());
  }

  public Client browser(Actor actor) {
    return new Client(port, cedar.slug()).signIn(address(actor));
  }

  public Client stranger() {
    return new Client(port, cedar.slug());
  }

  public Enrollment.Id starts(Actor teacher) {
    return in(() -> {
      var version = house.getBean(Catalog.class).published(STEAM).orElseThrow();
      return house.getBean(Enrollments.class).enrol(teacher, version.id()).id();
    });
  }

  public Enrollment enrollment(Enrollment.Id id) {
    return in(() -> house.getBean(Enrollments.class).of(id));
  }

  /// What is logged in an account, such as `4.5`.
  public String logged(Actor teacher, Enrollment.Id id, HoursAccount account) {
    return in(() -> house.getBean(Plans.class).own(teacher, id)).account(account).soFar();
  }

  /// The id at the end of the address where a browser is.
  public static UUID last(String path) {
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }
}
