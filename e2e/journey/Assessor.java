package journey;

import java.util.List;
import java.util.Map;

/// Somebody who judges evidence by a rubric and is never told whose it is.
///
/// @param rubric as the offer shows it to everyone
record Assessor(Api api, Json rubric) {

  /// Takes what is due first, until one of the texts in it holds this mark. What was taken before
  /// stays in hand, five at most, and goes back to the queue after two days.
  Json find(String mark) {
    while (true) {
      var review = api.post("/reviews", Map.of());
      if (review.isNothing() || holds(review, mark)) return review;
    }
  }

  private static boolean holds(Json review, String mark) {
    return items(review).stream().anyMatch(item -> item.at("text").text().contains(mark));
  }

  /// Reads every item, then scores each criterion: `open` one level below what demonstrates it, all
  /// others on that level. What does not demonstrate needs feedback that names one next step.
  void rate(Json review, String open) {
    for (var item : items(review))
      if (!item.at("path").isNothing()) api.download(item.at("path").text());
    var scores =
        review.at("criteria").list().stream()
            .map(criterion -> criterion.at("code").text())
            .map(code -> code.equals(open) ? oneMoreStep(code) : demonstrated(code))
            .toList();
    api.post("/reviews/" + review.at("code").text() + "/ratings", Map.of("scores", scores));
  }

  private Map<String, String> demonstrated(String criterion) {
    return Map.of(
        "criterion",
        criterion,
        "level",
        rubric.at("demonstrates").text(),
        "feedback",
        "This shows it well.");
  }

  private Map<String, String> oneMoreStep(String criterion) {
    return Map.of(
        "criterion",
        criterion,
        "level",
        levelBelow(rubric.at("demonstrates").text()),
        "feedback",
        "Count the results of the whole class, then name the next step.");
  }

  private String levelBelow(String level) {
    var codes = rubric.at("levels").list().stream().map(it -> it.at("code").text()).toList();
    return codes.get(codes.indexOf(level) - 1);
  }

  private static List<Json> items(Json review) {
    return review.at("items").list();
  }
}
