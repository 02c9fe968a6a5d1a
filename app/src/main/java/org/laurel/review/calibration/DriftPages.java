package org.laurel.review.calibration;

import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Rubric;
import org.laurel.catalog.Version;
import org.laurel.people.Agencies;
import org.laurel.people.People;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.review.calibration.Agreement.Estimate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// How assessors agree with the anchor papers, and how that moves, for program managers.
@Controller
@Requires(Role.PROGRAM_MANAGER)
class DriftPages {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.US);

  private final PairStore store;
  private final Desk desk;
  private final Catalog catalog;
  private final People people;
  private final Agencies agencies;

  DriftPages(PairStore store, Desk desk, Catalog catalog, People people, Agencies agencies) {
    this.store = store;
    this.desk = desk;
    this.catalog = catalog;
    this.people = people;
    this.agencies = agencies;
  }

  @GetMapping("/reviews/calibration/{version}/agreement")
  String agreement(@PathVariable UUID version, Model model) {
    var found = catalog.version(new Version.Id(version));
    var pairs = store.of(found.id());
    var rubric = found.design().rubric();
    model.addAttribute("title", found.design().title());
    model.addAttribute("bar", desk.policy().bar());
    model.addAttribute("charts", pairs.isEmpty() ? List.of() : charts(pairs, rubric));
    return "review/calibration/drift";
  }

  private List<Chart> charts(List<Pair> pairs, Rubric rubric) {
    var zone = agencies.current().timeZone();
    var names = names();
    Function<Pair, String> assessor = it -> names.getOrDefault(it.assessor(), "Somebody who left");
    Function<Pair, String> criterion = it -> rubric.criterion(it.criterion()).title();
    return List.of(
        Chart.of("Assessors", "Assessor", pairs, assessor, rubric),
        Chart.of("Assessors by month", "Assessor", pairs, inMonth(assessor, zone), rubric),
        Chart.of("Criteria", "Criterion", pairs, criterion, rubric),
        Chart.of("Criteria by month", "Criterion", pairs, inMonth(criterion, zone), rubric));
  }

  private Map<UUID, String> names() {
    return people.holding(Role.ASSESSOR).stream()
        .collect(Collectors.toMap(it -> it.id().value(), it -> it.name()));
  }

  private static Function<Pair, String> inMonth(Function<Pair, String> what, ZoneId zone) {
    return it -> what.apply(it) + ", " + MONTH.format(YearMonth.from(it.at().atZone(zone)));
  }

  /// Such as `82 % (61 to 93)`.
  static String percent(Estimate it) {
    return String.format(
        Locale.US, "%.0f %% (%.0f to %.0f)", 100 * it.value(), 100 * it.low(), 100 * it.high());
  }

  /// Such as `0.74 (0.51 to 0.97)`, or a dash where there is no figure.
  static String figure(Optional<Estimate> estimate) {
    return estimate
        .map(it -> String.format(Locale.US, "%.2f (%.2f to %.2f)", it.value(), it.low(), it.high()))
        .orElse("–");
  }
}
