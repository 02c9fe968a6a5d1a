package org.laurel.learning.week;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.laurel.learning.Enrollment;
import org.laurel.learning.PlanNote;
import org.laurel.learning.PlanPart;
import org.laurel.learning.week.WeekPlan.Item;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What somebody means to do this week.
@Component
@Order(20)
class WeekPart implements PlanPart {

  private final Weeks weeks;

  WeekPart(Weeks weeks) {
    this.weeks = weeks;
  }

  @Override
  public Map<Enrollment.Id, PlanNote> notes(List<Enrollment> all) {
    return weeks.of(all).stream()
        .filter(it -> !it.items().isEmpty())
        .collect(
            toMap(
                it -> it.enrollment().id(),
                it ->
                    new PlanNote(
                        text(it),
                        "Plan my weeks",
                        "/enrollments/" + it.enrollment().id().value() + "/weeks")));
  }

  private static String text(WeekPlan plan) {
    if (plan.isEmpty()) return "No weeks are picked yet.";
    var waiting = plan.waiting().size();
    if (waiting > 0)
      return waiting == 1
          ? "One thing waits from an earlier week. Move it when it suits you."
          : waiting + " things wait from earlier weeks. Move them when it suits you.";
    var titles = plan.thisWeek().stream().map(Item::title).collect(joining(", "));
    return titles.isEmpty() ? "Nothing is planned for this week." : "This week: " + titles + ".";
  }

  @Override
  public Map<Enrollment.Id, PlanNote> next(List<Enrollment> all) {
    return weeks.of(all).stream()
        .filter(it -> it.next().isPresent())
        .collect(toMap(it -> it.enrollment().id(), WeekPart::step));
  }

  private static PlanNote step(WeekPlan plan) {
    var item = plan.next().orElseThrow();
    var week = Objects.requireNonNull(item.week());
    var text =
        week.equals(plan.now())
            ? "This week: %s, about %s hours.".formatted(item.title(), item.hours())
            : "%s, about %s hours. It waits for you since the %s."
                .formatted(
                    item.title(), item.hours(), WeekPlan.inWords(week).replace("Week", "week"));
    return new PlanNote(text, "Open it", item.path());
  }
}
