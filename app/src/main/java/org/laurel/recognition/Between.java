package org.laurel.recognition;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a rule says between purposes: whether one credential may serve more than one of them. It is
/// a rule of its own, with its own days, source and two people.
///
/// @param purposes two or more are kept apart; together, one alone lets several rules pay for it
record Between(@NotEmpty @Size(max = 10) List<Kind> purposes, Meaning are) {

  enum Meaning {
    /// A credential serves one of them.
    APART("A credential counts for one of these, not for both"),
    /// An exception: it may serve them all.
    TOGETHER("A credential may count for all of these");

    private final String words;

    Meaning(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  Between {
    purposes = purposes.stream().map(Kind::purpose).distinct().sorted().toList();
  }

  /// As the database names it, whichever comes first.
  static String pair(Kind one, Kind other) {
    return Stream.of(one.name(), other.name()).sorted().collect(Collectors.joining("|"));
  }

  /// Each two of them by the alphabet, as `LICENCE_RENEWAL|SALARY_LANE`.
  Stream<String> pairs() {
    return purposes.stream()
        .flatMap(one -> purposes.stream().filter(it -> it != one).map(it -> pair(one, it)))
        .distinct();
  }

  /// Such as `A credential counts for one of these, not for both: licence renewal, salary lane`.
  String words() {
    return are.words() + ": " + titles();
  }

  String titles() {
    return purposes.stream()
        .map(Kind::title)
        .map(it -> it.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
