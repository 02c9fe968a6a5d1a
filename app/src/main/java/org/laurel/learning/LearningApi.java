package org.laurel.learning;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.laurel.catalog.Catalog;
import org.laurel.learning.HoursPages.HoursForm;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.web.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Enrollments and hours for programs.
@RestController
@SignedIn
@RequestMapping("/api/v1/enrollments")
class LearningApi {

  private final Enrollments enrollments;
  private final Plans plans;
  private final Catalog catalog;

  LearningApi(Enrollments enrollments, Plans plans, Catalog catalog) {
    this.enrollments = enrollments;
    this.plans = plans;
    this.catalog = catalog;
  }

  public record NewEnrollment(
      @NotBlank(message = "Name the micro-credential by its slug.")
          @Size(max = 100, message = "A slug has at most 100 characters.")
          String microCredential) {}

  @PostMapping
  @Operation(summary = "Starts a micro-credential; starting it again answers the same enrollment")
  ResponseEntity<EnrollmentBody> start(Actor actor, @Valid @RequestBody NewEnrollment body) {
    var version =
        catalog
            .published(body.microCredential())
            .orElseThrow(() -> new NotFound("The micro-credential"));
    var id = enrollments.enrol(actor, version.id()).id();
    return ResponseEntity.created(URI.create("/api/v1/enrollments/" + id.value()))
        .body(EnrollmentBody.of(plans.own(actor, id)));
  }

  @GetMapping
  @Operation(summary = "Lists my enrollments, the newest first")
  List<EnrollmentBody> mine(Actor actor) {
    return plans.of(actor).stream().map(EnrollmentBody::of).toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "Shows one of my enrollments: its state and hours")
  EnrollmentBody one(Actor actor, @PathVariable UUID id) {
    return EnrollmentBody.of(plans.own(actor, new Enrollment.Id(id)));
  }

  @PostMapping("/{id}/hours")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Logs hours; the same basis is never logged twice")
  EnrollmentBody log(Actor actor, @PathVariable UUID id, @Valid @RequestBody HoursForm body) {
    var enrollment = new Enrollment.Id(id);
    plans.declare(actor, enrollment, body.account(), body.hours(), body.basis());
    return EnrollmentBody.of(plans.own(actor, enrollment));
  }
}
