package org.laurel.catalog.search;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The offers that fit a query, and what else they could be chosen by.
public final class Found {

  private final Stock stock;
  private final Bits worded;
  private final Bits named;
  private final Map<Kind, Bits> chosen;
  private final Bits fitting;

  /// @param worded those that hold the words of the query
  /// @param named those that hold them in their titles
  /// @param chosen for each kind that matters, those that bear one of its tags
  Found(Stock stock, Bits worded, Bits named, Map<Kind, Bits> chosen) {
    this.stock = stock;
    this.worded = worded;
    this.named = named;
    this.chosen = new EnumMap<>(chosen);
    this.fitting = all(worded, chosen.values());
  }

  /// @param count how many offers there would be, if it were chosen instead of what is now
  public record Tag(String value, String label, int count) {}

  public int total() {
    return fitting.count();
  }

  /// The versions, those with the words in their titles first, and each of the two by title.
  public List<UUID> page(int skip, int most) {
    var first = fitting.copy();
    first.keep(named);
    var second = fitting.copy();
    second.drop(named);
    var before = first.numbers(skip, most);
    var rest = Math.max(0, skip - first.count());
    var after = second.numbers(rest, most - before.length);
    return Stream.of(before, after).flatMapToInt(IntStream::of).mapToObj(stock::id).toList();
  }

  public List<Tag> tags(Kind kind) {
    return stock.tags(kind).among(others(kind)).toList();
  }

  /// How many there would be if one of these were asked for and nothing else of this kind.
  public int count(Kind kind, List<String> values) {
    return stock.tags(kind).bearing(values, stock.size()).shared(others(kind));
  }

  /// How many there would be if nothing of this kind were asked for.
  public int without(Kind kind) {
    return others(kind).count();
  }

  /// How many there would be if no words were asked for.
  public int withoutWords() {
    return all(Bits.all(stock.size()), chosen.values()).count();
  }

  public String label(Kind kind, String value) {
    return stock.tags(kind).label(value);
  }

  /// What fits but for the wishes of this kind.
  private Bits others(Kind kind) {
    if (chosen.keySet().stream().noneMatch(kind::sharesFieldWith)) return fitting;
    return all(
        worded,
        chosen.entrySet().stream()
            .filter(it -> !kind.sharesFieldWith(it.getKey()))
            .map(Map.Entry::getValue)
            .toList());
  }

  private static Bits all(Bits worded, Collection<Bits> chosen) {
    var all = worded.copy();
    chosen.forEach(all::keep);
    return all;
  }
}
