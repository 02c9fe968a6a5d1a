package org.laurel.catalog;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.stream.Stream;
import org.laurel.catalog.search.Found.Tag;

/// Something that offers can be chosen by.
///
/// @param count how many offers there would be
public record Choice(String value, String label, int count) {

  /// Nobody reads a longer list; words find the rest.
  private static final int MOST = 60;

  static Choice of(Tag tag, int count) {
    return new Choice(tag.value(), tag.label(), count);
  }

  /// The most frequent ones, in the order of the alphabet; what would find nothing is left out.
  static List<Choice> listed(Stream<Choice> all, String chosen) {
    return all.filter(it -> it.count() > 0 || it.value().equals(chosen))
        .sorted(
            comparing((Choice it) -> !it.value().equals(chosen))
                .thenComparingInt(it -> -it.count()))
        .limit(MOST)
        .sorted(comparing(Choice::label))
        .toList();
  }
}
