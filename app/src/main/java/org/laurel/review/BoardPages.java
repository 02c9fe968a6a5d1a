package org.laurel.review;

import java.util.List;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The review clock for program managers: codes and days, no names of either side.
@Controller
@Requires(Role.PROGRAM_MANAGER)
class BoardPages {

  private final Board board;
  private final ReviewClock clock;

  BoardPages(Board board, ReviewClock clock) {
    this.board = board;
    this.clock = clock;
  }

  @Bean
  static MenuItem boardMenu() {
    return new MenuItem("Review clock", "/reviews/board", Role.PROGRAM_MANAGER.name(), 60);
  }

  /// @param oldest in words that fit after "due", or empty
  public record Clock(
      int waiting, int late, int split, int approval, String oldest, List<Line> lines) {}

  /// @param isLate whether the promise is broken
  /// @param todo what the program manager can do
  public record Line(String code, String due, boolean isLate, int ratings, String todo) {}

  @GetMapping("/reviews/board")
  String board(Model model) {
    var counts = board.counts();
    var oldest = counts.oldest() == null ? "" : clock.inWords(counts.oldest().toInstant());
    var lines = board.promisedFirst().stream().map(this::line).toList();
    model.addAttribute(
        "clock",
        new Clock(
            counts.waiting(), counts.late(), counts.split(), counts.approval(), oldest, lines));
    return "review/board";
  }

  private Line line(Board.Late it) {
    var isLate = it.dueAt().isBefore(clock.now());
    return new Line(it.code(), clock.inWords(it.dueAt()), isLate, it.ratings(), todo(it, isLate));
  }

  private static String todo(Board.Late it, boolean isLate) {
    if (it.state() == Review.State.APPROVAL) return "Answer it: the assessors are done.";
    if (it.held() == 0) return "Nobody reads it. See who may take it, and ask them.";
    return isLate ? "Somebody reads it. Ask that it is finished." : "Nothing: somebody reads it.";
  }
}
