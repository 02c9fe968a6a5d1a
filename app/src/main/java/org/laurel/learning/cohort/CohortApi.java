package org.laurel.learning.cohort;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.laurel.catalog.Catalog;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.web.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Cohorts and seats for programs.
@RestController
@SignedIn
@RequestMapping("/api/v1/cohorts")
class CohortApi {

  private final Cohorts cohorts;
  private final Seats seats;
  private final Catalog catalog;

  CohortApi(Cohorts cohorts, Seats seats, Catalog catalog) {
    this.cohorts = cohorts;
    this.seats = seats;
    this.catalog = catalog;
  }

  public record CohortBody(
      UUID id,
      String microCredential,
      String title,
      LocalDate starts,
      LocalDate ends,
      int capacity,
      int seated,
      int waiting) {

    static CohortBody of(Cohort it) {
      return new CohortBody(
          it.id().value(),
          it.slug(),
          it.title(),
          it.starts(),
          it.ends(),
          it.capacity(),
          it.seated(),
          it.waiting());
    }
  }

  /// @param inLine 0 for a seat; else how many seats must come free
  public record PlaceBody(UUID enrollment, UUID cohort, int inLine) {}

  @GetMapping
  @Operation(summary = "Lists the cohorts of a micro-credential that can still be joined")
  List<CohortBody> open(@RequestParam String microCredential) {
    var version =
        catalog.published(microCredential).orElseThrow(() -> new NotFound("The micro-credential"));
    return cohorts.open(version.id()).stream().map(CohortBody::of).toList();
  }

  @PostMapping("/{id}/places")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Enrols me in a cohort; a full one gives me a place in line")
  PlaceBody join(Actor actor, @PathVariable UUID id) {
    var place = seats.join(actor, cohorts.toJoin(new Cohort.Id(id)));
    return new PlaceBody(place.enrollment().value(), place.cohort().value(), place.inLine());
  }
}
