package org.laurel.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Design;
import org.laurel.catalog.Rubric;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollments;
import org.laurel.people.Actor;
import org.laurel.review.FeedbackStore.Row;
import org.laurel.review.RemarkStore.Told;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells teachers what assessors saw, without telling who the assessors were.
@Component
class Feedback {

  private final FeedbackStore store;
  private final RemarkStore remarks;
  private final Enrollments enrollments;
  private final Catalog catalog;

  Feedback(FeedbackStore store, RemarkStore remarks, Enrollments enrollments, Catalog catalog) {
    this.store = store;
    this.remarks = remarks;
    this.enrollments = enrollments;
    this.catalog = catalog;
  }

  /// @param attempts the newest first; an appeal stands before what it was about
  record Report(Enrollment enrollment, Design design, List<Attempt> attempts) {}

  sealed interface Attempt {

    int number();

    Panel.Occasion occasion();

    record Waiting(int number, Panel.Occasion occasion, Instant due) implements Attempt {}

    record Decided(int number, Panel.Occasion occasion, Outcome outcome, List<Judged> criteria)
        implements Attempt {}
  }

  /// @param words what the raters who concur with the level wrote; the one who chose that very
  ///   level speaks first
  /// @param places what the same raters said of places in the evidence
  record Judged(
      Rubric.Criterion criterion,
      Rubric.Level level,
      Reach reach,
      List<String> words,
      List<Told> places) {}

  @Transactional(readOnly = true)
  Report of(Actor actor, Enrollment.Id id) {
    var enrollment = enrollments.own(actor, id);
    var design = catalog.version(enrollment.version()).design();
    var byReview = new LinkedHashMap<Review.Id, List<Row>>();
    for (var row : store.of(id))
      byReview.computeIfAbsent(row.review(), _ -> new ArrayList<>()).add(row);
    var told = remarks.told(id);
    var attempts =
        byReview.values().stream().map(it -> attempt(design.rubric(), it, told)).toList();
    return new Report(enrollment, design, attempts);
  }

  /// What the teacher was told on the attempt before this one; nothing on a first one.
  List<Judged> before(Enrollment.Id id, int attempt, Rubric rubric) {
    var rows =
        store.of(id).stream()
            .filter(it -> it.attempt() == attempt - 1)
            .filter(it -> it.occasion() == Panel.Occasion.SUBMISSION)
            .toList();
    if (rows.isEmpty()) return List.of();
    return switch (attempt(rubric, rows, remarks.told(id))) {
      case Attempt.Decided decided -> decided.criteria();
      case Attempt.Waiting _ -> List.of();
    };
  }

  private static Attempt attempt(Rubric rubric, List<Row> rows, List<Told> told) {
    var first = rows.getFirst();
    if (first.outcome() == null)
      return new Attempt.Waiting(first.attempt(), first.occasion(), first.due());
    var judged =
        rubric.criteria().stream()
            .map(it -> rows.stream().filter(row -> it.code().equals(row.criterion())).toList())
            .filter(it -> !it.isEmpty())
            .map(it -> judged(rubric, it, told))
            .toList();
    return new Attempt.Decided(first.attempt(), first.occasion(), first.outcome(), judged);
  }

  private static Judged judged(Rubric rubric, List<Row> rows, List<Told> told) {
    var criterion = rubric.criterion(Objects.requireNonNull(rows.getFirst().criterion()));
    var decided = Objects.requireNonNull(rows.getFirst().decided());
    return new Judged(
        criterion,
        level(rubric, decided),
        Reach.of(rubric, decided),
        words(rubric, decided, rows),
        told.stream()
            .filter(it -> it.attempt() == rows.getFirst().attempt())
            .filter(it -> it.criterion().equals(criterion.code()))
            .filter(it -> rubric.demonstrates(it.level()) == rubric.demonstrates(decided))
            .toList());
  }

  private static Rubric.Level level(Rubric rubric, String code) {
    return rubric.levels().stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow();
  }

  private static List<String> words(Rubric rubric, String decided, List<Row> rows) {
    var shown = rubric.demonstrates(decided);
    return rows.stream()
        .map(Row::score)
        .filter(Objects::nonNull)
        .filter(it -> rubric.demonstrates(it.level()) == shown && !it.feedback().isBlank())
        .sorted(Comparator.comparing(it -> !it.level().equals(decided)))
        .map(Score::feedback)
        .toList();
  }
}
