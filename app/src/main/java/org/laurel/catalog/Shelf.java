package org.laurel.catalog;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.laurel.catalog.OfferStore.Listing;
import org.laurel.catalog.search.Found;
import org.laurel.catalog.search.Kind;
import org.laurel.catalog.search.Query;

/// One page of the catalogue: what fits a wish, and what else could be wished for.
public record Shelf(Wish wish, List<Listing> offers, Found found) {

  /// A search that asks for one thing less.
  ///
  /// @param link below the agency's address
  public record Way(String sentence, String link, int count) {}

  /// How many offers fit, on all pages.
  public int total() {
    return found.total();
  }

  public int pages() {
    return (total() + Wish.PAGE_SIZE - 1) / Wish.PAGE_SIZE;
  }

  /// Such as `6 micro-credentials`.
  public String count() {
    return total() == 1
        ? "1 micro-credential"
        : String.format(Locale.US, "%,d micro-credentials", total());
  }

  public List<Choice> subjects() {
    return Choice.listed(
        tags(Kind.SUBJECT).filter(it -> !it.value().equals(Query.EVERY_SUBJECT)), wish.subject());
  }

  /// From the youngest to the oldest.
  public List<Choice> grades() {
    return found.tags(Kind.BAND).stream()
        .map(it -> Choice.of(it, found.count(Kind.GRADE, Wish.gradesOf(it.value()))))
        .filter(it -> it.count() > 0 || it.value().equals(wish.grades()))
        .sorted(comparing(it -> Grades.of(it.value()).map(List::getFirst).orElse(0)))
        .toList();
  }

  public List<Choice> hours() {
    return Query.HOURS.stream()
        .map(String::valueOf)
        .map(it -> new Choice(it, "Up to " + it, found.count(Kind.HOURS, List.of(it))))
        .filter(it -> it.count() > 0 || it.value().equals(wish.hoursText()))
        .toList();
  }

  /// Each place, followed by what it is worth there.
  public List<Choice> counts() {
    return Choice.listed(
        tags(Kind.COUNTS).map(it -> new Choice(it.value(), Places.label(it.value()), it.count())),
        wish.counts());
  }

  /// The frameworks, and the one statement that is asked for.
  public List<Choice> standards() {
    var asked = wish.standard();
    var statement =
        asked.contains(":")
            ? Stream.of(new Choice(asked, found.label(Kind.COMPETENCY, asked), total()))
            : Stream.<Choice>empty();
    return Choice.listed(Stream.concat(statement, tags(Kind.FRAMEWORK)), asked);
  }

  public List<Choice> programs() {
    return Choice.listed(tags(Kind.PROGRAM), wish.program());
  }

  /// What would find something where this finds nothing.
  public List<Way> ways() {
    return Stream.of(
            way("Any words", "query", found.withoutWords()),
            way("Any subject", "subject", found.without(Kind.SUBJECT)),
            way("Any grades", "grades", found.without(Kind.GRADE)),
            way("Any number of hours", "maxHours", found.without(Kind.HOURS)),
            way("Whatever it counts for", "counts", found.without(Kind.COUNTS)),
            way("Any standards", "standard", found.without(Kind.FRAMEWORK)),
            way("Any program", "program", found.without(Kind.PROGRAM)))
        .flatMap(Optional::stream)
        .filter(it -> it.count() > 0)
        .toList();
  }

  private Optional<Way> way(String sentence, String field, int count) {
    return wish.linkWithout(field).map(link -> new Way(sentence, link, count));
  }

  private Stream<Choice> tags(Kind kind) {
    return found.tags(kind).stream().map(it -> Choice.of(it, it.count()));
  }
}
