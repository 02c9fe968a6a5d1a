package org.laurel.learning.week;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollments;
import org.laurel.learning.EvidenceProgress;
import org.laurel.learning.lesson.Lessons;
import org.laurel.learning.lesson.Outline;
import org.laurel.learning.week.WeekPlan.Item;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The weeks that teachers pick for units and evidence; sessions have their own dates.
@Component
@Transactional
class Weeks {

  private static final Set<String> HAVE_THEIR_OWN = Set.of("session", "homework");

  private final Enrollments enrollments;
  private final Lessons lessons;
  private final EvidenceProgress evidence;
  private final WeekStore store;
  private final Agencies agencies;
  private final Clock clock;

  Weeks(
      Enrollments enrollments,
      Lessons lessons,
      EvidenceProgress evidence,
      WeekStore store,
      Agencies agencies,
      Clock clock) {
    this.enrollments = enrollments;
    this.lessons = lessons;
    this.evidence = evidence;
    this.store = store;
    this.agencies = agencies;
    this.clock = clock;
  }

  /// @throws org.laurel.web.NotFound when the enrollment is somebody else's
  @Transactional(readOnly = true)
  WeekPlan own(Actor actor, Enrollment.Id id) {
    return of(List.of(enrollments.own(actor, id))).getFirst();
  }

  @Transactional(readOnly = true)
  List<WeekPlan> of(List<Enrollment> all) {
    var ids = all.stream().map(Enrollment::id).toList();
    var picked =
        store.of(ids).stream()
            .collect(
                groupingBy(
                    WeekStore.Picked::enrollment,
                    toMap(WeekStore.Picked::item, WeekStore.Picked::week)));
    var filled = evidence.filled(ids);
    var outlines = lessons.outlines(all);
    return ids.stream()
        .map(id ->
            plan(
                Objects.requireNonNull(outlines.get(id)),
                filled.getOrDefault(id, Set.of()),
                picked.getOrDefault(id, Map.of())))
        .toList();
  }

  private WeekPlan plan(Outline outline, Set<String> filled, Map<String, LocalDate> weeks) {
    return new WeekPlan(
        outline.enrollment(),
        outline.version(),
        Stream.concat(units(outline, weeks), slots(outline, filled, weeks)).toList(),
        WeekPlan.monday(LocalDate.now(clock.withZone(agencies.current().timeZone()))));
  }

  private static Stream<Item> units(Outline outline, Map<String, LocalDate> weeks) {
    return outline.units().stream()
        .filter(it -> !HAVE_THEIR_OWN.contains(it.kind()))
        .map(it ->
            new Item(
                it.code(),
                it.title(),
                Outline.hours(it),
                outline.isDone(it),
                weeks.get(it.code()),
                outline.path(it)));
  }

  private static Stream<Item> slots(
      Outline outline, Set<String> filled, Map<String, LocalDate> weeks) {
    var at = "/enrollments/" + outline.enrollment().id().value() + "/slots/";
    return outline.version().design().slots().stream()
        .map(it ->
            new Item(
                it.code(),
                it.title(),
                it.homeworkHours().stripTrailingZeros().toPlainString(),
                filled.contains(it.code()),
                weeks.get(it.code()),
                at + it.code()));
  }

  /// @param weeks by position among the items, each a Monday or empty
  /// @throws Refused when a week is none of those to choose from
  void save(Actor actor, Enrollment.Id id, List<String> weeks) {
    enrollments.locked(id);
    var plan = own(actor, id);
    var picked = new LinkedHashMap<String, LocalDate>();
    for (var i = 0; i < Math.min(weeks.size(), plan.items().size()); i++) {
      var week = weeks.get(i);
      if (!plan.allows(week)) throw new Refused("Choose a week from the list.");
      if (!week.isEmpty()) picked.put(plan.items().get(i).code(), LocalDate.parse(week));
    }
    store.replace(id, picked);
  }

  /// Moves all that is open by as many weeks as the first of it lies back, so that the order stays
  /// and nothing waits any more.
  void catchUp(Actor actor, Enrollment.Id id) {
    enrollments.locked(id);
    var plan = own(actor, id);
    var first = plan.next().map(Item::week).orElse(plan.now());
    var late = java.time.temporal.ChronoUnit.WEEKS.between(first, plan.now());
    var moved = new LinkedHashMap<String, LocalDate>();
    for (var it : plan.items())
      if (it.week() != null)
        moved.put(it.code(), it.done() ? it.week() : it.week().plusWeeks(late));
    store.replace(id, moved);
  }
}
