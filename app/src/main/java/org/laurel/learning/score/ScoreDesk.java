package org.laurel.learning.score;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.laurel.catalog.Catalog;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where managers look at the proof of scores, and confirm them.
@Controller
@Requires(Role.PROGRAM_MANAGER)
class ScoreDesk {

  private static final int ON_A_PAGE = 50;

  private final Scores scores;
  private final ScoreStore store;
  private final Catalog catalog;

  ScoreDesk(Scores scores, ScoreStore store, Catalog catalog) {
    this.scores = scores;
    this.store = store;
    this.catalog = catalog;
  }

  /// @param cut the score that is asked for
  public record Row(ScoreEntry entry, String teacher, String title, String cut, boolean reached) {}

  @Bean
  static MenuItem scoresItem() {
    return new MenuItem("Scores", "/scores", Role.PROGRAM_MANAGER.name(), 34);
  }

  @GetMapping("/scores")
  @Transactional(readOnly = true)
  public String scores(@RequestParam(defaultValue = "1") int page, Model model) {
    var at = Math.clamp(page, 1, 100_000);
    var entered = store.latest((at - 1) * ON_A_PAGE, ON_A_PAGE + 1);
    model.addAttribute("rows", rows(entered.stream().limit(ON_A_PAGE).toList()));
    model.addAttribute("number", at);
    model.addAttribute("hasNext", entered.size() > ON_A_PAGE);
    return "learning/score/desk";
  }

  private List<Row> rows(List<ScoreStore.Entered> entered) {
    var versions = catalog.byId(entered.stream().map(ScoreStore.Entered::version));
    return entered.stream()
        .map(it -> {
          var design = Objects.requireNonNull(versions.get(it.version())).design();
          var asked =
              design.scores().stream()
                  .filter(score -> score.code().equals(it.entry().score()))
                  .findFirst()
                  .orElseThrow();
          return new Row(
              it.entry(),
              it.name(),
              asked.title(),
              ScoreEntry.plain(asked.cut()),
              it.entry().reaches(asked));
        })
        .toList();
  }

  @PostMapping("/scores/{entry}/confirmation")
  String confirm(Actor actor, @PathVariable UUID entry, RedirectAttributes next) {
    scores.confirm(actor, new ScoreEntry.Id(entry));
    next.addFlashAttribute("notice", "Confirmed.");
    return "redirect:/scores";
  }
}
