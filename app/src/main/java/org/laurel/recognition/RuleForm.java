package org.laurel.recognition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A rule as an officer writes it.
///
/// @param programs slugs with commas between; empty for all
/// @param levels one in each line, as [TypedLines] reads them
/// @param instalments likewise
/// @param claimDays with `claimShows`: what a teacher must ask for; both empty where it comes by
///   itself
public record RuleForm(
    @Pattern(regexp = "[a-z0-9-]{1,80}", message = "Name it in small letters, such as pd-hours.")
        String slug,
    @NotBlank(message = "Say in a few words what it gives.")
        @Size(max = 200, message = "The title is too long. Use 200 characters.")
        String title,
    @Pattern(
            regexp = "[A-Z]{2}(-[A-Z0-9]{1,3})?",
            message = "Write the state as a code, such as US-WI.")
        String jurisdiction,
    @NotBlank(message = "Say who gives it.")
        @Size(max = 200, message = "The name is too long. Use 200 characters.")
        String authority,
    @NotBlank(message = "Say where the rule is written down.")
        @Size(max = 500, message = "This is too long. Use 500 characters.")
        String source,
    @NotBlank(message = "Say in plain words what the rule is.")
        @Size(max = 2000, message = "This is too long. Use 2,000 characters.")
        String text,
    @Nullable String programs,
    @Nullable String microCredentials,
    @NotNull(message = "Choose what it gives.") @Nullable Kind kind,
    @Positive(message = "Write an amount above 0.") @Nullable BigDecimal amount,
    @Positive(message = "Write an amount above 0.") @Nullable BigDecimal perHour,
    @Positive(message = "Write an amount above 0.") @Nullable BigDecimal low,
    @Positive(message = "Write an amount above 0.") @Nullable BigDecimal high,
    @Positive(message = "Write an amount above 0.") @Nullable BigDecimal mostPerYear,
    @Positive(message = "Write an amount above 0.") @Nullable BigDecimal mostInAll,
    @Positive(message = "Write an amount above 0.") @Nullable BigDecimal goal,
    @Nullable String levels,
    @Nullable String instalments,
    @Positive(message = "Write a number of days.") @Nullable Integer claimDays,
    @Size(max = 300, message = "This is too long. Use 300 characters.") @Nullable String claimShows,
    @Nullable Boolean approvedBefore,
    @NotNull(message = "Say the first day.") @Nullable LocalDate starts,
    @Nullable LocalDate ends)
    implements Proposing.Form {

  static final RuleForm EMPTY =
      of(
          new Clause(
              "", "", "", "", "", "", List.of(), List.of(), Benefit.of(Kind.PD_HOURS), null, null));

  /// To be taken over: all but the days.
  static RuleForm of(Clause clause) {
    var gives = clause.benefit();
    var claim = clause.claim();
    return new RuleForm(
        clause.slug(),
        clause.title(),
        clause.jurisdiction(),
        clause.authority(),
        clause.source(),
        clause.text(),
        String.join(", ", clause.programs()),
        String.join(", ", clause.microCredentials()),
        gives.kind(),
        gives.amount(),
        gives.perHour(),
        gives.low(),
        gives.high(),
        gives.mostPerYear(),
        gives.mostInAll(),
        gives.goal(),
        TypedLines.ofLevels(gives.levels()),
        TypedLines.ofInstalments(gives.instalments()),
        claim == null ? null : claim.withinDays(),
        claim == null ? null : claim.shows(),
        claim == null ? null : claim.approvedBefore(),
        null,
        null);
  }

  /// @throws org.laurel.web.Refused for a line that cannot be read
  @Override
  public Clause clause() {
    return new Clause(
        slug,
        title.strip(),
        jurisdiction,
        authority.strip(),
        source.strip(),
        text.strip(),
        slugs(programs),
        slugs(microCredentials),
        new Benefit(
            Objects.requireNonNull(kind),
            amount,
            perHour,
            low,
            high,
            mostPerYear,
            mostInAll,
            goal,
            TypedLines.levels(levels),
            TypedLines.instalments(instalments)),
        window(),
        null);
  }

  private @Nullable Window window() {
    var shows = claimShows == null || claimShows.isBlank() ? null : claimShows.strip();
    return claimDays == null && shows == null && approvedBefore == null
        ? null
        : new Window(claimDays, shows, approvedBefore);
  }

  private static List<String> slugs(@Nullable String text) {
    if (text == null) return List.of();
    return Stream.of(text.split(",")).map(String::strip).filter(it -> !it.isEmpty()).toList();
  }

  /// A number as people write it, or empty.
  static String shown(@Nullable Object value) {
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : value == null ? "" : value.toString();
  }
}
