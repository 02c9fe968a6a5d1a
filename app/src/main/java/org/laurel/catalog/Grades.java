package org.laurel.catalog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The grades of a band such as `TK-2`: transitional kindergarten is -1, kindergarten 0.
final class Grades {

  private static final Pattern BAND = Pattern.compile("(TK|K|\\d{1,2})(?:-(K|\\d{1,2}))?");
  private static final int LAST = 12;

  private Grades() {}

  /// Each single grade, or nothing when this is not a band.
  static Optional<List<Integer>> of(String band) {
    var parts = BAND.matcher(band);
    if (!parts.matches()) return Optional.empty();
    var from = number(parts.group(1));
    var to = parts.group(2) == null ? from : number(parts.group(2));
    if (to < from || to > LAST) return Optional.empty();
    return Optional.of(IntStream.rangeClosed(from, to).boxed().toList());
  }

  /// Each single grade of all these bands.
  static List<Integer> of(List<String> bands) {
    return bands.stream()
        .flatMap(band -> of(band).stream())
        .flatMap(List::stream)
        .distinct()
        .sorted()
        .toList();
  }

  private static int number(String grade) {
    return switch (grade) {
      case "TK" -> -1;
      case "K" -> 0;
      default -> Integer.parseInt(grade);
    };
  }
}
