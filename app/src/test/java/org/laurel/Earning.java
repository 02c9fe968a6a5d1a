package org.laurel;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Rubric;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.database.Ids;
import org.laurel.learning.Enrollments;
import org.laurel.people.Actor;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.laurel.programs.Programs;
import org.laurel.review.Review;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/// Teachers who have earned the STEAM micro-credential, for tests of what comes after.

public class Earning {

  private static final Path PACKAGE = Path.of("../programs/lausd-steam");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final World world;
  private final Programs programs;
  private final Catalog catalog;
  private final Enrollments enrollments;
  private final Credentials credentials;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final InstantSource clock;

  Earning(
      World world,
      Programs programs,
      Catalog catalog,
      Enrollments enrollments,
      Credentials credentials,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Ids ids,
      InstantSource clock) {
    this.world = world;
    this.programs = programs;
    this.catalog = catalog;
    this.enrollments = enrollments;
    this.credentials = credentials;
    this.events = events;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /// A teacher nobody has met before.
  public Actor teacher(Agency agency, String firstName) {
    var lastName = UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase(Locale.ROOT);
    return world.joins(agency, firstName + " " + lastName, Role.EDUCATOR);
  }

  /// What reviewers would announce when every criterion of the teacher's STEAM is demonstrated.
  public Review.Earned decision(Agency agency, Actor teacher) {
    return decision(agency, teacher, PACKAGE);
  }

  /// The same where the package was edited.
  public Review.Earned decision(Agency agency, Actor teacher, Path folder) {
    return world.within(
        agency,
        () -> {
          programs.load(folder);
          var version = catalog.published("steam").orElseThrow();
          var enrollment = enrollments.enrol(teacher, version.id());
          var rubric = version.design().rubric();
          return new Review.Earned(
              agency.id(),
              new Review.Id(ids.next()),
              enrollment.id(),
              teacher.id(),
              version.id(),
              rubric.criteria().stream()
                  .collect(Collectors.toMap(Rubric.Criterion::code, _ -> rubric.demonstrates())),
              clock.instant());
        });
  }

  public void announce(Agency agency, Review.Earned decision) {
    world.within(
        agency, () -> transaction.executeWithoutResult(_ -> events.publishEvent(decision)));
  }

  /// The whole way from the decision to the credential.
  public Credential credential(Agency agency, Actor teacher) {
    return credential(agency, teacher, decision(agency, teacher));
  }

  /// The same for a decision that was changed.
  public Credential credential(Agency agency, Actor teacher, Review.Earned decision) {
    announce(agency, decision);
    Supplier<Credential> first =
        () ->
            world.within(agency, () -> credentials.of(teacher.id())).stream()
                .findFirst()
                .orElse(null);
    var deadline = clock.instant().plus(PATIENCE);
    var found = first.get();
    while (found == null && clock.instant().isBefore(deadline)) {
      Thread.onSpinWait();
      found = first.get();
    }
    if (found == null) throw new AssertionError("No credential was issued within " + PATIENCE);
    return found;
  }
}
