package org.laurel.portfolio;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.EvidenceSlot;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollments;
import org.laurel.people.Actor;
import org.laurel.portfolio.Evidence.Place;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The slots of all that a teacher works toward, as far as something can be put into them now.
@Component
class OpenPlaces {

  private final Enrollments enrollments;
  private final Portfolios portfolios;

  OpenPlaces(Enrollments enrollments, Portfolios portfolios) {
    this.enrollments = enrollments;
    this.portfolios = portfolios;
  }

  /// @param micro the title of the micro-credential
  record Open(Enrollment.Id enrollment, String micro, EvidenceSlot slot) {

    /// As a form sends it.
    String value() {
      return enrollment.value() + "/" + slot.code();
    }

    String title() {
      return micro + ": " + slot.title();
    }
  }

  /// Those that take the artifact and belong to a portfolio in which it does not lie yet.
  @Transactional(readOnly = true)
  public List<Open> forArtifact(Actor actor, Artifact artifact) {
    return enrollments.of(actor.id()).stream()
        .map(it -> portfolios.own(actor, it.id()))
        .filter(Portfolio::canChange)
        .filter(it -> it.placed().stream().noneMatch(placed -> placed.id().equals(artifact.id())))
        .flatMap(OpenPlaces::open)
        .filter(it -> SlotPolicy.takes(it.slot(), artifact))
        .toList();
  }

  private static Stream<Open> open(Portfolio portfolio) {
    return portfolio.openSlots().stream()
        .map(it -> new Open(portfolio.enrollment().id(), portfolio.version().design().title(), it));
  }

  /// The one that a page was opened for, or null.
  ///
  /// @param value of [Open#value], or empty
  @Transactional(readOnly = true)
  public @Nullable Open chosen(Actor actor, String value) {
    if (value.isEmpty()) return null;
    var place = place(value);
    var portfolio = portfolios.own(actor, place.enrollment());
    var slot = SlotPolicy.slot(portfolio, place.slot());
    return new Open(place.enrollment(), portfolio.version().design().title(), slot);
  }

  /// @throws Refused when it is none
  static Place place(String value) {
    var parts = value.split("/", 2);
    try {
      if (parts.length == 2)
        return new Place(new Enrollment.Id(UUID.fromString(parts[0])), parts[1]);
    } catch (IllegalArgumentException _) {
      // refused below
    }
    throw new Refused("Choose one of the places in the list, and send it again.");
  }
}
