package org.laurel.review;

import java.util.List;
import java.util.Optional;
import org.laurel.catalog.Catalog;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The assessors' queue.
@Controller
@Requires(Role.ASSESSOR)
class ReviewPages {

  private final Queue queue;
  private final Catalog catalog;
  private final ReviewClock clock;
  private final Calibration calibration;

  ReviewPages(Queue queue, Catalog catalog, ReviewClock clock, Calibration calibration) {
    this.queue = queue;
    this.catalog = catalog;
    this.clock = clock;
    this.calibration = calibration;
  }

  @Bean
  static MenuItem reviewMenu() {
    return new MenuItem("Review", "/reviews", Role.ASSESSOR.name(), 50);
  }

  /// @param due in words that fit after "due"
  public record Work(String code, String title, String due) {}

  /// @param waiting in words, such as `3 wait`
  /// @param closed where nothing waits: of what this assessor gets nothing before some practice
  public record Overview(List<Work> next, String waiting, List<Work> inHand, List<String> closed) {}

  @GetMapping("/reviews")
  String queue(Actor actor, Model model) {
    var overview = queue.overview(actor.id());
    var first = overview.waiting().stream().limit(1).toList();
    model.addAttribute(
        "overview",
        new Overview(
            works(first),
            inWords(overview.waiting().size()),
            works(overview.inHand()),
            first.isEmpty() ? calibration.closed(actor.id()) : List.of()));
    return "review/queue";
  }

  @PostMapping("/reviews")
  String next(Actor actor, RedirectAttributes redirect) {
    return to(queue.next(actor), redirect);
  }

  static String to(Optional<Review> next, RedirectAttributes redirect) {
    if (next.isPresent()) return "redirect:/reviews/" + next.get().code();
    redirect.addFlashAttribute("notice", "Nothing more waits for you. Thank you.");
    return "redirect:/reviews";
  }

  private List<Work> works(List<Review> reviews) {
    return reviews.stream().map(this::work).toList();
  }

  private Work work(Review it) {
    var title = catalog.remembered(it.version()).design().title();
    return new Work(it.code(), title, clock.inWords(it.due()));
  }

  /// Two seats of a review may both be open, so what was seen may hold half as many reviews.
  static String inWords(int waiting) {
    return switch (waiting) {
      case 0 -> "Nothing waits";
      case 1 -> "1 submission waits";
      default ->
          waiting >= Queue.MOST_SEEN / 2
              ? "More than " + (Queue.MOST_SEEN / 2 - 1) + " submissions wait"
              : waiting + " submissions wait";
    };
  }
}
