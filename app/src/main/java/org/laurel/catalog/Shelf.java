package org.laurel.catalog;

import static java.util.Comparator.comparing;

import java.util.List;
import org.laurel.catalog.OfferStore.Choice;
import org.laurel.catalog.OfferStore.Listing;

/// One page of the catalogue: what fits a wish, and what else could be wished for.
///
/// @param total how many offers fit, on all pages
public record Shelf(Wish wish, List<Listing> offers, int total, List<Choice> choices) {

  /// A weekend, a month of evenings, a term, a year.
  private static final List<String> HOURS = List.of("10", "20", "40", "120");

  public int pages() {
    return (total() + Wish.PAGE_SIZE - 1) / Wish.PAGE_SIZE;
  }

  /// Such as `6 micro-credentials`.
  public String count() {
    return total() == 1 ? "1 micro-credential" : total() + " micro-credentials";
  }

  public List<Choice> hours() {
    return HOURS.stream().map(it -> new Choice("hours", it, "Up to " + it)).toList();
  }

  public List<Choice> subjects() {
    return kind("subject");
  }

  public List<Choice> programs() {
    return kind("program");
  }

  /// From the youngest to the oldest.
  public List<Choice> grades() {
    return kind("grades").stream()
        .sorted(comparing(it -> Grades.of(it.value()).map(List::getFirst).orElse(0)))
        .toList();
  }

  private List<Choice> kind(String kind) {
    return choices.stream().filter(it -> it.kind().equals(kind)).toList();
  }
}
