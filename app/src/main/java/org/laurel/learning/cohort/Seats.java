package org.laurel.learning.cohort;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollments;
import org.laurel.notices.Notice;
import org.laurel.notices.Notice.Urgency;
import org.laurel.notices.Notices;
import org.laurel.people.Actor;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The seats of cohorts, and the line of those who wait for one: whoever came first goes first.
@Component
@Transactional
public class Seats {

  private final PlaceStore places;
  private final CohortStore cohorts;
  private final Enrollments enrollments;
  private final Notices notices;
  private final InstantSource clock;

  Seats(
      PlaceStore places,
      CohortStore cohorts,
      Enrollments enrollments,
      Notices notices,
      InstantSource clock) {
    this.places = places;
    this.cohorts = cohorts;
    this.enrollments = enrollments;
    this.notices = notices;
    this.clock = clock;
  }

  /// Enrols the actor in what the cohort works toward, and gives them a seat or a place in line.
  ///
  /// @throws Refused when a gate is closed to them
  Place join(Actor actor, Cohort cohort) {
    var enrollment = enrollments.enrol(actor, cohort.version());
    return join(actor, enrollment.id(), cohort);
  }

  /// @throws Refused when they are in another cohort
  Place join(Actor actor, Enrollment.Id id, Cohort cohort) {
    var enrollment = enrollments.own(actor, id);
    if (!enrollment.version().equals(cohort.version())) throw new NotFound("The cohort");
    if (enrollment.state().isResting())
      throw new Refused("You stopped here for now. Choose “Go on with it” in My plan first.");
    cohorts.lock(cohort.id());
    var now = places.of(id);
    if (now.isPresent() && !now.get().cohort().equals(cohort.id()))
      throw new Refused(
          "You are in the cohort “%s”. Leave it first, then join another."
              .formatted(now.get().title()));
    if (now.isEmpty()) {
      places.insert(id, cohort.id(), clock.instant());
      places.seat(cohort.id(), clock.instant());
    }
    return places.of(id).orElseThrow();
  }

  /// Gives the place back; what the teacher did stays theirs.
  void leave(Actor actor, Enrollment.Id id) {
    free(enrollments.own(actor, id).id());
  }

  /// Whoever has waited longest gets the seat.
  void free(Enrollment.Id id) {
    places
        .of(id)
        .flatMap(it -> cohorts.byId(it.cohort()))
        .ifPresent(cohort -> {
          cohorts.lock(cohort.id());
          places.delete(id);
          fill(cohort);
        });
  }

  /// Gives free seats to those who wait, and tells them.
  void fill(Cohort cohort) {
    cohorts.lock(cohort.id());
    for (var seated : places.seat(cohort.id(), clock.instant()))
      notices.tell(
          seated.person(),
          new Notice(
              Urgency.PROMPT,
              "You have a seat in " + cohort.title(),
              "A seat has come free in the cohort “%s” for %s, and it is yours. It runs from %s."
                  .formatted(cohort.title(), cohort.what(), cohort.dates()),
              "See my cohort",
              "/enrollments/" + seated.enrollment().value() + "/cohort"));
  }

  @Transactional(readOnly = true)
  public Optional<Place> of(Enrollment.Id id) {
    return places.of(id);
  }

  @Transactional(readOnly = true)
  public List<Place> of(List<Enrollment> all) {
    return places.of(all.stream().map(Enrollment::id).toList());
  }
}
