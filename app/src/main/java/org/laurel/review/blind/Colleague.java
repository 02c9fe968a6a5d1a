package org.laurel.review.blind;

import static org.laurel.review.blind.Traces.quoted;

import java.util.stream.Stream;

/// The forms in which somebody's colleague shows in a text: with both names, or as students say it.
/// A first name alone tells little, and is a word in many a lesson plan.
final class Colleague {

  static final String TITLED = "(?:mrs?|mx|ms|miss|dr|prof|coach|principal)[.\\s_-]++";

  private Colleague() {}

  static Stream<String> of(String name) {
    var words = Traces.words(name, _ -> true);
    if (words.size() < 2) return Stream.empty();
    var first = quoted(words.getFirst());
    var last = quoted(words.getLast());
    var between = "[\\s_.,-]{0,2}";
    return Stream.of(
            Traces.joined(words),
            first + between + last,
            last + between + first,
            quoted(words.getFirst().substring(0, 1)) + "\\.\\s*+" + last,
            TITLED + last)
        .map(Traces::word)
        .distinct();
  }
}
