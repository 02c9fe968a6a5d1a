package org.laurel.catalog.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which offers hold which words.
final class Words {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}_]+");
  private static final char LAST = '\uffff';

  private final TreeMap<String, Holders> holders = new TreeMap<>();
  private final Map<String, List<Holders>> byStem = new HashMap<>();

  /// A word as it was typed, and what it has in common with its other forms.
  ///
  /// @param stem empty for a word such as `the`, which tells nothing
  record Term(String word, String stem) {}

  static Stream<String> of(String text) {
    return BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(it -> !it.isEmpty());
  }

  void add(int offer, String text) {
    of(text).forEach(word -> holders.computeIfAbsent(word, _ -> new Holders()).add(offer));
  }

  Set<String> all() {
    return holders.keySet();
  }

  /// Once all are there.
  void close(int size, UnaryOperator<String> stem) {
    holders.forEach((word, its) -> {
      its.close(size);
      byStem.computeIfAbsent(stem.apply(word), _ -> new ArrayList<>()).add(its);
    });
  }

  /// The offers that hold each of the words.
  Bits holding(List<Term> terms, int size) {
    var holding = Bits.all(size);
    for (var term : terms) {
      var found = Bits.none(size);
      addTo(found, term);
      holding.keep(found);
    }
    return holding;
  }

  /// Adds the offers that hold another form of the word, or one that begins with it, because it may
  /// still be being typed.
  private void addTo(Bits found, Term term) {
    holders
        .subMap(term.word(), true, term.word() + LAST, false)
        .values()
        .forEach(it -> it.addTo(found));
    byStem.getOrDefault(term.stem(), List.of()).forEach(it -> it.addTo(found));
  }
}
