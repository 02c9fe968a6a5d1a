package org.laurel.catalog.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.search.StockStore.Row;
import org.laurel.catalog.search.Words.Term;

/// All open offers of an agency, numbered in the order in which they are shown: by title. Nothing
/// changes once it is closed.
final class Stock {

  private final Worth worth;
  private final List<UUID> ids = new ArrayList<>();
  private final Words titles = new Words();
  private final Words texts = new Words();
  private final Map<Kind, Tags> tags = new EnumMap<>(Kind.class);
  private final List<Float> hours = new ArrayList<>();
  private final IntStream.Builder everySubject = IntStream.builder();

  /// @param worth where an offer counts, besides the places of its program
  Stock(Worth worth) {
    this.worth = worth;
    for (var kind : Kind.values()) tags.put(kind, new Tags());
  }

  void add(Row row, Map<UUID, StockStore.Statement> statements) {
    var number = ids.size();
    ids.add(row.id());
    titles.add(number, row.title());
    texts.add(number, row.words() + ' ' + row.slug());
    hours.add(row.hours());
    for (var subject : row.subjects())
      if (subject.startsWith(Query.EVERY_SUBJECT)) everySubject.add(number);
      else tag(Kind.SUBJECT, number, subject);
    for (var band : row.gradeBands()) tag(Kind.BAND, number, band);
    for (var grade : row.grades()) tag(Kind.GRADE, number, String.valueOf(grade));
    for (var limit : Query.HOURS)
      if (row.hours() <= limit) tag(Kind.HOURS, number, String.valueOf(limit));
    tags(Kind.PROGRAM).add(number, row.program(), row.programTitle());
    for (var place : row.jurisdictions()) tag(Kind.COUNTS, number, place);
    for (var place : worth.places(row.program(), row.slug())) tag(Kind.COUNTS, number, place);
    for (var alignment : row.alignments()) align(number, statements.get(alignment));
  }

  private void tag(Kind kind, int number, String value) {
    tags(kind).add(number, value, value);
  }

  private void align(int number, StockStore.@Nullable Statement it) {
    if (it == null) return;
    tags(Kind.FRAMEWORK).add(number, it.framework(), it.title());
    tags(Kind.COMPETENCY).add(number, it.framework() + ":" + it.code(), it.words());
  }

  Set<String> words() {
    var all = new HashSet<>(texts.all());
    all.addAll(titles.all());
    return all;
  }

  void close(UnaryOperator<String> stem) {
    titles.close(size(), stem);
    texts.close(size(), stem);
    var every = everySubject.build().toArray();
    tags(Kind.SUBJECT).addToEach(every);
    for (var number : every) tag(Kind.SUBJECT, number, Query.EVERY_SUBJECT);
    tags.values().forEach(it -> it.close(size()));
  }

  Found find(Query query, List<Term> terms) {
    var chosen = new EnumMap<Kind, Bits>(Kind.class);
    query.anyOf().forEach((kind, values) -> chosen.put(kind, tags(kind).bearing(values, size())));
    if (query.maxHours() > 0) chosen.put(Kind.HOURS, within(query.maxHours()));
    return new Found(this, texts.holding(terms, size()), titles.holding(terms, size()), chosen);
  }

  private Bits within(int most) {
    var value = List.of(String.valueOf(most));
    if (Query.HOURS.contains(most)) return tags(Kind.HOURS).bearing(value, size());
    var found = Bits.none(size());
    for (var number = 0; number < size(); number++)
      if (hours.get(number) <= most) found.add(number);
    return found;
  }

  int size() {
    return ids.size();
  }

  UUID id(int number) {
    return ids.get(number);
  }

  Tags tags(Kind kind) {
    return Objects.requireNonNull(tags.get(kind));
  }
}
