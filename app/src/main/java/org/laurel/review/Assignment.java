package org.laurel.review;

import java.util.Set;
import java.util.UUID;
import org.laurel.catalog.Catalog;
import org.laurel.portfolio.Submission;
import org.springframework.stereotype.Component;

/// Says what of a submission is to be judged, by how many, and by nobody from where.
@Component
class Assignment {

  private final Catalog catalog;
  private final DecisionStore decisions;
  private final StandingStore standings;
  private final TermsStore terms;
  private final ReviewClock clock;

  Assignment(
      Catalog catalog,
      DecisionStore decisions,
      StandingStore standings,
      TermsStore terms,
      ReviewClock clock) {
    this.catalog = catalog;
    this.decisions = decisions;
    this.standings = standings;
    this.terms = terms;
    this.clock = clock;
  }

  /// What an appeal found shown after it was reopened needs no second judging.
  Set<String> criteria(Submission submission) {
    var rubric = catalog.version(submission.version()).design().rubric();
    var passed = Consequences.passed(rubric, decisions.findings(submission.enrollment()));
    return Consequences.open(rubric, submission.criteria(), passed.keySet());
  }

  /// By the terms of this moment.
  Panel panel(Submission submission) {
    var now = terms.at(clock.now());
    var eyes = submission.attempt() > 1 ? now.eyes() : Terms.Eyes.ANY;
    return Panel.of(now, catalog.program(submission.version()), eyes);
  }

  Set<UUID> workplaces(Submission submission) {
    return standings.workplaces(submission.earner());
  }
}
