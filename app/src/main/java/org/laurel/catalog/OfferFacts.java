package org.laurel.catalog;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/// What rooms above know about an offer: its worth, the real hours, the odds, the wait.
public interface OfferFacts {

  /// What a fact helps to decide.
  enum Topic {
    /// What do I get for it?
    WORTH,
    /// How does it go for others?
    WAY
  }

  /// @param source who says so, such as `12 teachers who finished`
  record Fact(Topic topic, String label, String value, String source, LocalDate date) {

    private static final DateTimeFormatter DAY =
        DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    /// Such as `November 22, 2026`.
    String day() {
      return DAY.format(date);
    }
  }

  /// What is asked about.
  ///
  /// @param slug of the micro-credential
  /// @param program the slug of its program
  record Subject(Version.Id version, String slug, String program) {}

  default List<Fact> about(Subject offer) {
    return List.of();
  }

  /// Something that micro-credentials count for today, so that they can be looked for by it.
  ///
  /// @param jurisdiction ISO 3166, such as `US-VA`
  /// @param what such as `Endorsement`
  /// @param covers whether it holds for a program and a micro-credential, named by their slugs
  record Claim(String jurisdiction, String what, BiPredicate<String, String> covers) {

    Stream<String> places() {
      return Stream.of(jurisdiction, jurisdiction + ":" + what);
    }
  }

  /// All claims of the current agency. Whoever changes them calls `catalog.turn_over()`.
  default List<Claim> claims() {
    return List.of();
  }

  /// Empty while too few have finished.
  default Optional<RealHours> realHours(Version.Id version) {
    return Optional.empty();
  }
}
