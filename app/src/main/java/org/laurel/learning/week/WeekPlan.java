package org.laurel.learning.week;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Version;
import org.laurel.learning.Choice;
import org.laurel.learning.Enrollment;

/// What is to be done, and in which week the teacher means to do it.
///
/// @param now the Monday of this week
record WeekPlan(Enrollment enrollment, Version version, List<Item> items, LocalDate now) {

  private static final int WEEKS_AHEAD = 40;
  private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("MMMM d", Locale.US);

  /// A unit, or a piece of evidence.
  ///
  /// @param week its Monday, or null where no week is picked
  record Item(
      String code,
      String title,
      String hours,
      boolean done,
      @Nullable LocalDate week,
      String path) {

    boolean isOpenIn(LocalDate monday) {
      return !done && monday.equals(week);
    }
  }

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /// Such as `Week of November 23`.
  static String inWords(LocalDate monday) {
    return "Week of " + WEEK.format(monday);
  }

  List<Item> waiting() {
    return items.stream().filter(it -> !it.done() && isBefore(it)).toList();
  }

  private boolean isBefore(Item item) {
    return item.week() != null && item.week().isBefore(now);
  }

  List<Item> thisWeek() {
    return items.stream().filter(it -> it.isOpenIn(now)).toList();
  }

  boolean isEmpty() {
    return items.stream().allMatch(it -> it.week() == null);
  }

  /// What was planned first of all that is planned up to this week and not done.
  Optional<Item> next() {
    return items.stream()
        .filter(it -> !it.done() && it.week() != null && !it.week().isAfter(now))
        .min(Comparator.comparing(it -> Objects.requireNonNull(it.week())));
  }

  /// The weeks to choose from, those that are picked among them.
  List<Choice> choices() {
    var first =
        items.stream()
            .map(Item::week)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .filter(it -> it.isBefore(now))
            .orElse(now);
    var weeks =
        Stream.iterate(first, it -> !it.isAfter(now.plusWeeks(WEEKS_AHEAD)), it -> it.plusWeeks(1));
    return Stream.concat(
            Stream.of(new Choice("", "No week yet")),
            weeks.map(it -> new Choice(it.toString(), it.equals(now) ? "This week" : inWords(it))))
        .toList();
  }

  boolean allows(String week) {
    return choices().stream().anyMatch(it -> it.value().equals(week));
  }
}
