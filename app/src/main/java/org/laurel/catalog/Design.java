package org.laurel.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.files.StoredFile;

/// Everything that a version of a micro-credential asks, teaches and promises; frozen once anyone
/// has enrolled.
///
/// @param badge the picture, a PNG
/// @param drawing the same picture as SVG, which pages load sooner, or null
/// @param overview Markdown
/// @param learningPlan Markdown
/// @param value what it counts for, in plain words
/// @param alignments the competencies it points at, each in a version of its framework
/// @param test what has to be passed besides the evidence, or null when nothing has
/// @param routes two or more ways of which a teacher chooses one, or none where all is asked for
/// @param examples what work on a level looks like, in the order in which it is shown
/// @param certificate how it looks on paper, or null where nobody chose
/// @param validMonths how long a credential holds, or null for ever
public record Design(
    @NotBlank @Size(max = 200) String title,
    @NotBlank @Size(max = 300) String tagline,
    @NotBlank @Size(max = 1000) String competency,
    @Valid Audience audience,
    Map<HoursAccount, @Valid Hours> hours,
    @Valid TimeGuess timeGuess,
    @Size(max = 200) List<UUID> alignments,
    @NotEmpty @Size(max = 50) List<@Valid Course> courses,
    @NotEmpty @Size(max = 50) List<@Valid EvidenceSlot> slots,
    @Valid Rubric rubric,
    @Valid @Nullable Test test,
    @Size(max = 10) List<@Valid ExternalScore> scores,
    @Size(max = 5) List<@Valid Route> routes,
    @Valid @Nullable Foundation foundation,
    StoredFile badge,
    @Nullable String drawing,
    @NotBlank String overview,
    @NotBlank String learningPlan,
    @NotBlank @Size(max = 2000) String value,
    @Size(max = 20) List<@Valid ScoredExample> examples,
    @Valid @Nullable CertificateLayout certificate,
    @Positive @Max(600) @Nullable Integer validMonths) {

  public record Audience(
      @NotEmpty List<@NotBlank String> gradeBands,
      @NotEmpty List<@NotBlank @Size(max = 100) String> subjects,
      @NotBlank @Size(max = 1000) String whoFor) {

    public Audience {
      gradeBands = List.copyOf(gradeBands);
      subjects = List.copyOf(subjects);
    }
  }

  /// The author's guess, in hours, until real finishers give a better figure.
  public record TimeGuess(@Positive BigDecimal low, @Positive BigDecimal high) {

    /// Such as `12 to 18 hours`.
    String words() {
      return low.toPlainString() + " to " + high.toPlainString() + " hours";
    }
  }

  public record Course(
      @NotBlank @Size(max = 80) String code,
      @NotBlank @Size(max = 200) String title,
      @NotBlank @Size(max = 1000) String summary,
      @NotEmpty List<@Valid Unit> units) {

    public Course {
      units = List.copyOf(units);
    }
  }

  /// @param kind session, self-paced, homework or test
  public record Unit(
      @NotBlank @Size(max = 80) String code,
      @NotBlank @Size(max = 200) String title,
      @Pattern(regexp = "session|self-paced|homework|test") String kind,
      @PositiveOrZero BigDecimal hours,
      @NotBlank @Size(max = 1000) String summary) {}

  /// @param qualifyingScorePercent from 1 to 100
  /// @param scales what it measures: content, pedagogical-content; each is to reach the score
  /// @param minutes how long an attempt may take, or null where there is no limit
  /// @param attempts how often it may be taken, or null where there is no limit
  /// @param draw how many items of a scale an attempt asks; all of a scale that is not named
  public record Test(
      @Positive @Max(100) int qualifyingScorePercent,
      @NotEmpty List<@Pattern(regexp = "content|pedagogical-content") String> scales,
      @NotBlank @Size(max = 1000) String summary,
      @Positive @Nullable Integer minutes,
      @Positive @Nullable Integer attempts,
      @Nullable Map<String, Integer> draw) {

    public Test {
      scales = List.copyOf(scales);
      draw = draw == null ? Map.of() : Map.copyOf(draw);
    }

    @Override
    public Map<String, Integer> draw() {
      return draw == null ? Map.of() : draw;
    }
  }

  public Design {
    hours = Collections.unmodifiableMap(new EnumMap<>(hours));
    alignments = List.copyOf(alignments);
    courses = List.copyOf(courses);
    slots = List.copyOf(slots);
    scores = List.copyOf(scores);
    routes = List.copyOf(routes);
    examples = List.copyOf(examples);
  }

  public Stream<Unit> units() {
    return courses.stream().flatMap(course -> course.units().stream());
  }

  boolean hasUnit(String code) {
    return units().anyMatch(it -> it.code().equals(code));
  }

  List<String> slotCodes() {
    return slots.stream().map(EvidenceSlot::code).toList();
  }

  List<String> scoreCodes() {
    return scores.stream().map(ExternalScore::code).toList();
  }

  public EvidenceSlot slot(String code) {
    return slots.stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow();
  }

  /// How its certificate looks.
  public CertificateLayout layout() {
    return certificate == null ? CertificateLayout.PLAIN : certificate;
  }

  public Hours hours(HoursAccount account) {
    return Objects.requireNonNull(hours.get(account), () -> "No hours for " + account);
  }

  /// Planned hours of all accounts together.
  public BigDecimal plannedHours() {
    return hours.values().stream().map(Hours::planned).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
