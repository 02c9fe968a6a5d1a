package org.laurel.kills;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import journey.Api;
import journey.Json;

/// How an assessor of the crowd works: takes what is due, keeps a draft a few times, sends the
/// rating. Every word of feedback says in which draft it was written.
record Judging(Api assessor, Tally tally) {

  /// By the mark of the one who wrote: the newest draft whose words are those that were sent. What
  /// was sent as a rating is no draft any more, and not lost.
  static final String DRAFTS = "review.draft";

  /// By the same mark: how many criteria have the words that were sent.
  static final String RATINGS = "review.rating";

  private static final int LAST_DRAFT = 3;
  private static final Duration PAUSE = Duration.ofMillis(200);

  /// One submission, if one waits.
  void judgeNext() {
    var task = assessor.post("/reviews", Map.of());
    if (task.isNothing()) Api.rest(PAUSE);
    else judge(task, UUID.randomUUID().toString());
  }

  private void judge(Json task, String mark) {
    var path = "/reviews/" + task.at("code").text();
    for (var draft = 1; draft <= LAST_DRAFT; draft++) {
      assessor.put(path + "/draft", scores(task, mark, draft));
      tally.acknowledged(DRAFTS, mark, draft);
    }
    assessor.post(path + "/ratings", scores(task, mark, LAST_DRAFT));
    tally.acknowledged(RATINGS, mark, task.at("criteria").list().size());
  }

  private static Map<String, ?> scores(Json task, String mark, int draft) {
    var level = task.at("levels").list().getLast().at("code").text();
    var criteria = task.at("criteria").list().stream().map(it -> it.at("code").text());
    return Map.of("scores", criteria.map(it -> score(it, level, mark + " " + draft)).toList());
  }

  private static Map<String, String> score(String criterion, String level, String feedback) {
    return Map.of("criterion", criterion, "level", level, "feedback", feedback);
  }
}
