package org.laurel.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Design.Audience;
import org.laurel.catalog.Design.Course;
import org.laurel.catalog.Design.Test;
import org.laurel.catalog.Design.TimeGuess;
import org.laurel.catalog.ScoredExample.Written;
import org.laurel.files.StoredFile;

/// A version of a micro-credential as its file in a package writes it: texts and badge are paths,
/// and standards are named by their codes.
record Blueprint(
    @Pattern(regexp = "[a-z0-9-]{1,80}") String slug,
    @NotBlank @Size(max = 200) String title,
    @NotBlank @Size(max = 300) String tagline,
    @NotBlank @Size(max = 1000) String competency,
    @Valid Audience audience,
    @Positive int version,
    Version.Stage stage,
    Map<HoursAccount, @Valid Hours> hours,
    @Valid TimeGuess timeGuess,
    @Size(max = 200) List<Pointer> alignments,
    @NotEmpty @Size(max = 50) List<@Valid Course> courses,
    @NotEmpty @Size(max = 50) List<@Valid EvidenceSlot> slots,
    @Valid Rubric rubric,
    @Valid @Nullable Test test,
    @Size(max = 10) @Nullable List<@Valid ExternalScore> scores,
    @Size(max = 5) @Nullable List<@Valid Route> routes,
    @Valid @Nullable Foundation foundation,
    @NotBlank String badge,
    @Nullable String drawing,
    @NotBlank @Size(max = 2000) String value,
    @Size(max = 20) @Nullable List<ScoredExample.@Valid Written> examples,
    @Valid @Nullable CertificateLayout certificate,
    @Positive @Max(600) @Nullable Integer validMonths) {

  /// A competency in a version of its framework.
  record Pointer(String framework, String version, String code) {}

  /// What stands in other files.
  record Texts(
      String overview,
      String learningPlan,
      List<EvidenceSlot> slots,
      List<ScoredExample> examples,
      @Nullable String drawing) {}

  /// What names a version.
  record Head(String slug, int number, Version.Stage stage) {}

  /// The other way round of [#design].
  static Blueprint of(
      Head head, Design design, List<EvidenceSlot> slots, List<Written> scored, List<Pointer> to) {
    return new Blueprint(
        head.slug(),
        design.title(),
        design.tagline(),
        design.competency(),
        design.audience(),
        head.number(),
        head.stage(),
        design.hours(),
        design.timeGuess(),
        to,
        design.courses(),
        slots,
        design.rubric(),
        design.test(),
        design.scores().isEmpty() ? null : design.scores(),
        design.routes().isEmpty() ? null : design.routes(),
        design.foundation(),
        "badge.png",
        design.drawing() == null ? null : "badge.svg",
        design.value(),
        scored.isEmpty() ? null : scored,
        design.certificate(),
        design.validMonths());
  }

  List<Written> writtenExamples() {
    return examples == null ? List.of() : examples;
  }

  Design design(Texts texts, List<UUID> competencies, StoredFile picture) {
    return new Design(
        title,
        tagline,
        competency,
        audience,
        hours,
        timeGuess,
        competencies,
        courses,
        texts.slots(),
        rubric,
        test,
        scores == null ? List.of() : scores,
        routes == null ? List.of() : routes,
        foundation,
        picture,
        texts.drawing(),
        texts.overview(),
        texts.learningPlan(),
        value,
        texts.examples(),
        certificate,
        validMonths);
  }
}
