package org.laurel.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.laurel.World;
import org.laurel.database.Ids;
import org.laurel.files.FileType;
import org.laurel.files.specimens.Specimens;
import org.laurel.people.Actor;
import org.laurel.people.Agency;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.laurel.portfolio.Classroom;
import org.laurel.portfolio.Submission;
import org.laurel.programs.EditedPackage;
import org.laurel.programs.Programs;
import org.laurel.review.Persona.Word;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Teachers who hand in real files full of what tells who they are.
final class Flock {

  private static final List<String> SLOTS = List.of("ALPR-1", "ALPR-2", "ALPR-3", "ALPR-4");
  private static final String ALL = "accepts: [file, photo, video, audio, link, text]";

  private final ApplicationContext house;
  private final World world;
  private final Agency agency;
  private final Classroom room;
  private final RandomGenerator random;
  private final JdbcClient db;
  private final Set<FileType> types = EnumSet.noneOf(FileType.class);
  private int next;

  /// Somebody's submission.
  record Handed(Persona persona, Submission submission) {

    List<String> canaries() {
      var all = new ArrayList<>(persona.canaries());
      all.add(submission.enrollment().value().toString());
      all.add(submission.id().value().toString());
      submission.items().forEach(it -> all.add(it.id().toString()));
      return all;
    }

    /// Without the names of places, of which everybody chooses where they work.
    List<String> personal() {
      var all = canaries();
      all.removeAll(List.of(persona.is(Word.SCHOOL), persona.is(Word.DISTRICT)));
      return all;
    }
  }

  Flock(ApplicationContext house, World world, Agency agency, RandomGenerator random) {
    this.house = house;
    this.world = world;
    this.agency = agency;
    this.random = random;
    room = new Classroom(house, world, agency);
    db = house.getBean(JdbcClient.class);
  }

  Set<FileType> types() {
    return types;
  }

  /// A micro-credential whose slots take every type, without a test.
  void open(Path parent) {
    var edited = EditedPackage.of("arcs-virginia", parent);
    edited.twin("alpr", "canary");
    var folder = edited.folder().resolve("micro-credentials/canary");
    try {
      Files.delete(folder.resolve("test.yaml"));
      var file = folder.resolve("micro-credential.yaml");
      var yaml =
          Files.readString(file)
              .replaceAll("accepts: \\[.*]", ALL)
              .replace("required: 12, rule: minimum", "required: 0, rule: none")
              .replaceFirst("(?s)\ntest:\n.*?\nbadge:", "\nbadge:");
      Files.writeString(file, yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    world.within(agency, () -> house.getBean(Programs.class).load(edited.folder()));
  }

  Handed handsIn() {
    var id = house.getBean(Ids.class).next();
    var persona = new Persona(random, id);
    var teacher = in(() -> joins(id, persona));
    var enrollment = room.enrol(teacher, "canary");
    for (var slot : SLOTS) {
      var type = FileType.values()[next++ % FileType.values().length];
      types.add(type);
      var name = persona.plant(Word.FILE_NAME) + "." + type.extension();
      room.bytes(teacher, enrollment, slot, Specimens.make(type, persona), name);
    }
    var said = "## My class\n\n%s and ![%s](https://sites.example/a.png) at %s.";
    var text = said.formatted(persona.known(), persona.known(), persona.known());
    room.text(teacher, enrollment, "ALPR-1", persona.known(), text);
    room.link(
        teacher,
        enrollment,
        "ALPR-2",
        "https://sites.example/" + persona.known().replace(" ", "%20"));
    room.declare(teacher, enrollment, persona.known(), "Read by " + persona.known());
    return new Handed(persona, room.submit(teacher, enrollment));
  }

  /// Without a password, which takes longest of all.
  private Actor joins(UUID id, Persona persona) {
    run("insert into people.person (id, name) values (?, ?)", id, persona.is(Word.NAME));
    run(
        """
        insert into people.email (address, person, kind, is_primary, verified_at)
        values (?, ?, 'WORK', true, now())
        """,
        persona.is(Word.ADDRESS),
        id);
    var school = worksAt(id, persona);
    var colleague = house.getBean(Ids.class).next();
    run(
        "insert into people.person (id, name) values (?, ?)",
        colleague,
        persona.is(Word.COLLEAGUE));
    affiliate(colleague, school);
    var people = house.getBean(People.class);
    people.join(new Person.Id(id), org.laurel.people.Role.EDUCATOR);
    return people.actor(new Person.Id(id), agency.id()).orElseThrow();
  }

  private UUID worksAt(UUID person, Persona persona) {
    var district = organization(persona.is(Word.DISTRICT) + " School District", null);
    var school = organization(persona.is(Word.SCHOOL) + " Elementary School", district);
    affiliate(person, school);
    return school;
  }

  private UUID organization(String name, @org.jspecify.annotations.Nullable UUID parent) {
    var id = house.getBean(Ids.class).next();
    run(
        """
        insert into people.organization (agency_id, id, name, kind, parent)
        values (?, ?, ?, 'SCHOOL', ?)
        """,
        agency.id().value(),
        id,
        name,
        parent);
    return id;
  }

  private void affiliate(UUID person, UUID school) {
    run(
        "insert into people.affiliation (agency_id, person, organization) values (?, ?, ?)",
        agency.id().value(),
        person,
        school);
  }

  private void run(String sql, @org.jspecify.annotations.Nullable Object... values) {
    db.sql(sql).params(java.util.Arrays.asList(values)).update();
  }

  private <T> T in(Supplier<T> work) {
    var transaction = house.getBean(TransactionTemplate.class);
    return world.within(agency, () -> transaction.execute(_ -> work.get()));
  }
}
