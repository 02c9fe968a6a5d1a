package org.laurel.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.laurel.people.Actor;
import org.laurel.people.Person;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Errors;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One submission on the review clock: who may take it and what stands in the way of the others,
/// and the program manager's answer where one is asked for.
@Controller
@Requires(Role.PROGRAM_MANAGER)
class CasePages {

  private static final Comparator<Line> FREE_FIRST =
      Comparator.comparing(Line::isFree).reversed().thenComparing(Line::stands);

  private final Cases cases;
  private final Approvals approvals;
  private final ReviewClock clock;

  CasePages(Cases cases, Approvals approvals, ReviewClock clock) {
    this.cases = cases;
    this.approvals = approvals;
    this.clock = clock;
  }

  /// @param lines the assessors under their aliases
  public record Sheet(
      String code,
      String title,
      Review.State state,
      String due,
      int ratings,
      List<Line> lines,
      List<Found> proposed) {

    public long free() {
      return lines.stream().filter(Line::isFree).count();
    }
  }

  /// @param stands the rule that stands in the way, or what the assessor has to do with it
  public record Line(String alias, String stands, boolean isFree) {}

  public record Found(String criterion, String level, Reach reach) {}

  @GetMapping("/reviews/board/{code}")
  ModelAndView show(@PathVariable String code) {
    return page(code, Errors.NONE, "", HttpStatus.OK);
  }

  @PostMapping("/reviews/board/{code}/approval")
  String approve(Actor actor, @PathVariable String code, RedirectAttributes next) {
    approvals.approve(actor, code);
    next.addFlashAttribute("notice", "Approved. The teacher has the answer now.");
    return "redirect:/reviews/board/" + code;
  }

  @PostMapping("/reviews/board/{code}/another-look")
  ModelAndView askAgain(
      Actor actor,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    try {
      approvals.askAgain(actor, code, reason);
    } catch (Refused refused) {
      var sentence = String.valueOf(refused.getMessage());
      var errors = new Errors(List.of(new Errors.Mistake("reason", sentence)));
      return page(code, errors, reason, HttpStatus.BAD_REQUEST);
    }
    next.addFlashAttribute("notice", "One more assessor reads it. What they say is final.");
    return new ModelAndView("redirect:/reviews/board/" + code);
  }

  private ModelAndView page(String code, Errors errors, String reason, HttpStatus status) {
    return new ModelAndView("review/case", status)
        .addObject("sheet", sheet(cases.of(code)))
        .addObject("errors", errors)
        .addObject("reason", reason);
  }

  private Sheet sheet(Cases.Case it) {
    var review = it.review();
    return new Sheet(
        review.code(),
        it.design().title(),
        review.state(),
        clock.inWords(review.due()),
        it.ratings(),
        it.verdicts().entrySet().stream()
            .map(verdict -> line(it, verdict))
            .sorted(FREE_FIRST)
            .toList(),
        it.proposed().stream().map(finding -> found(it, finding)).toList());
  }

  private static Line line(Cases.Case it, Map.Entry<Person.Id, Verdict> entry) {
    var alias = Alias.of(it.review().id(), entry.getKey().value());
    if (it.holders().contains(entry.getKey())) return new Line(alias, "Has it in hand.", false);
    return switch (entry.getValue()) {
      case Verdict.Allowed _ -> new Line(alias, "May take it.", true);
      case Verdict.Denied(var rule) when rule == ReviewPolicy.ONE_RATING_EACH ->
          new Line(alias, "Has rated it.", false);
      case Verdict.Denied(var rule) -> new Line(alias, rule.reason(), false);
    };
  }

  private static Found found(Cases.Case it, Finding finding) {
    var rubric = it.design().rubric();
    return new Found(
        rubric.criterion(finding.criterion()).title(),
        rubric.title(finding.level()),
        Reach.of(rubric, finding.level()));
  }
}
