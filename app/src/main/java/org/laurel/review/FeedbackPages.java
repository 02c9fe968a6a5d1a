package org.laurel.review;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.laurel.catalog.Design;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.people.Person;
import org.laurel.people.SignedIn;
import org.laurel.review.Coaching.Offer;
import org.laurel.review.Feedback.Attempt;
import org.laurel.review.Feedback.Judged;
import org.laurel.review.Feedback.Report;
import org.laurel.review.FeedbackLetter.Coach;
import org.laurel.review.FeedbackLetter.Line;
import org.laurel.review.FeedbackLetter.Part;
import org.laurel.review.FeedbackLetter.Spot;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What the assessors say to the teacher.
@Controller
@SignedIn
class FeedbackPages {

  private final Feedback feedback;
  private final Appeals appeals;
  private final Coaching coaching;
  private final TermsStore terms;
  private final ReviewClock clock;

  FeedbackPages(
      Feedback feedback, Appeals appeals, Coaching coaching, TermsStore terms, ReviewClock clock) {
    this.feedback = feedback;
    this.appeals = appeals;
    this.coaching = coaching;
    this.terms = terms;
    this.clock = clock;
  }

  @GetMapping("/enrollments/{id}/feedback")
  String feedback(Actor actor, @PathVariable UUID id, Model model) {
    var report = feedback.of(actor, new Enrollment.Id(id));
    var offer = coaching.offer(actor, report);
    model.addAttribute(
        "letter",
        new FeedbackLetter(
            id,
            report.design().title(),
            report.enrollment().state().title(),
            appeals.window(actor, report.enrollment().id()) instanceof Appeals.Window.Open,
            !terms.at(clock.now()).isLast(newest(report)),
            offer instanceof Offer.Asked(var coach) ? coach.name() : "",
            offer instanceof Offer.Open(var coaches) ? coaches(coaches) : List.of(),
            report.attempts().stream().map(it -> part(report.design(), it)).toList()));
    return "review/feedback";
  }

  private static int newest(Report report) {
    return report.attempts().stream().mapToInt(Attempt::number).max().orElse(0);
  }

  private static List<Coach> coaches(List<Person> coaches) {
    return coaches.stream().map(it -> new Coach(it.id().value().toString(), it.name())).toList();
  }

  private Part part(Design design, Attempt attempt) {
    return switch (attempt) {
      case Attempt.Waiting(var number, _, var due) ->
          new Part(number, title(attempt), "With assessors", clock.inWords(due), List.of());
      case Attempt.Decided(var number, _, var outcome, var criteria) ->
          new Part(number, title(attempt), outcome.title(), "", lines(design, criteria));
    };
  }

  private static String title(Attempt attempt) {
    return switch (attempt.occasion()) {
      case SUBMISSION -> "Attempt " + attempt.number();
      case APPEAL -> "Your appeal on attempt " + attempt.number();
    };
  }

  /// What is left to do comes first.
  private static List<Line> lines(Design design, List<Judged> criteria) {
    return criteria.stream()
        .sorted(Comparator.comparing(Judged::reach))
        .map(it -> line(design, it))
        .toList();
  }

  private static Line line(Design design, Judged judged) {
    var words = judged.words().stream().distinct().toList();
    var open = judged.reach() == Reach.NOT_YET && !words.isEmpty();
    return new Line(
        judged.criterion().title(),
        judged.level().title(),
        judged.reach(),
        judged.criterion().indicators().getOrDefault(judged.level().code(), ""),
        judged.criterion().slots().stream().map(design::slot).toList(),
        open ? words.getFirst() : "",
        open ? words.subList(1, words.size()) : words,
        judged.places().stream()
            .map(it ->
                new Spot(
                    design.slot(it.slot()).title(),
                    Remark.place(it.second(), it.page()),
                    it.quote(),
                    it.words()))
            .toList());
  }
}
