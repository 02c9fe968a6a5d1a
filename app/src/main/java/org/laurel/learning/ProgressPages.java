package org.laurel.learning;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.laurel.catalog.Catalog;
import org.laurel.learning.Enrollment.State;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows those who help teachers how far they are, and who is stuck, the longest first.
@Controller
@Requires({Role.PROGRAM_MANAGER, Role.COACH, Role.FACILITATOR})
class ProgressPages {

  private static final int ON_A_PAGE = 50;

  private final ProgressStore store;
  private final Catalog catalog;
  private final InstantSource clock;

  ProgressPages(ProgressStore store, Catalog catalog, InstantSource clock) {
    this.store = store;
    this.catalog = catalog;
    this.clock = clock;
  }

  /// @param days since the last change
  public record Stuck(String name, String title, State state, long days) {}

  @Bean
  static MenuItem progressForManagers() {
    return new MenuItem("Progress", "/progress", Role.PROGRAM_MANAGER.name(), 30);
  }

  @Bean
  static MenuItem progressForCoaches() {
    return new MenuItem("Progress", "/progress", Role.COACH.name(), 30);
  }

  @Bean
  static MenuItem progressForFacilitators() {
    return new MenuItem("Progress", "/progress", Role.FACILITATOR.name(), 30);
  }

  @GetMapping("/progress")
  @Transactional(readOnly = true)
  public String progress(@RequestParam(defaultValue = "1") int page, Model model) {
    var at = Math.clamp(page, 1, 100_000);
    var stuck = store.stuck((at - 1) * ON_A_PAGE, ON_A_PAGE + 1);
    model.addAttribute("counts", counts());
    model.addAttribute("stuck", inWords(stuck.stream().limit(ON_A_PAGE).toList()));
    model.addAttribute("number", at);
    model.addAttribute("hasNext", stuck.size() > ON_A_PAGE);
    return "learning/progress";
  }

  private Map<State, Integer> counts() {
    var counts = new EnumMap<State, Integer>(State.class);
    for (var state : State.values()) counts.put(state, 0);
    store.counts().forEach(it -> counts.put(it.state(), it.teachers()));
    return counts;
  }

  private List<Stuck> inWords(List<ProgressStore.Waiting> waiting) {
    var titles = catalog.titles(waiting.stream().map(ProgressStore.Waiting::version));
    return waiting.stream()
        .map(it ->
            new Stuck(
                it.name(),
                titles.getOrDefault(it.version(), ""),
                it.state(),
                Duration.between(it.since(), clock.instant()).toDays()))
        .toList();
  }
}
