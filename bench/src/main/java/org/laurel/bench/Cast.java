package org.laurel.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import journey.Api;
import journey.Json;
import journey.Knowledge;

/// The few real teachers of whom all others are copies.
///
/// Of ten, five lack one piece of evidence, three wait for assessors, one has five files and goes
/// on, and one has earned.
///
/// @param started signs in with [#PASSWORD]
/// @param credential what the one has earned
record Cast(Teacher started, List<Teacher> almostReady, String credential) {

  static final int SIZE = 10;
  static final String PASSWORD = "seven quiet pelicans";

  private static final Path EVIDENCE = Path.of("e2e/evidence");
  private static final Map<String, ?> PLAN = text("ALPR-1", "Two lessons on exact steps.");
  private static final Map<String, ?> WORK = file("ALPR-2", EVIDENCE.resolve("student-work.png"));
  private static final Map<String, ?> WALL =
      file("ALPR-2", EVIDENCE.resolve("classroom-photo.jpg"));
  private static final Map<String, ?> CLIP = file("ALPR-3", EVIDENCE.resolve("reflection.mp4"));
  private static final Map<String, ?> RESULTS = text("ALPR-4", "Counts for the whole class.");

  /// @param enrollment in "Algorithms and Programming"
  record Teacher(String email, Api api, String enrollment) {

    Teacher give(List<Map<String, ?>> pieces) {
      for (var piece : pieces) api.upload("/enrollments/" + enrollment + "/artifacts", piece);
      return this;
    }

    void submit() {
      api.post("/enrollments/" + enrollment + "/submissions?declaration=ALL_MY_OWN", Map.of());
    }
  }

  /// @param assessors two, with an empty queue
  static Cast enters(Api anybody, List<Api> assessors) {
    var earned = teacher(anybody, "earned").give(List.of(PLAN, WORK, CLIP, RESULTS));
    earned.submit();
    for (var assessor : assessors) until(() -> rate(assessor));
    var credentials = until(() -> earned.api.get("/credentials"));
    var started = teacher(anybody, "started").give(List.of(PLAN, WORK, WALL, CLIP, RESULTS));
    for (var n = 0; n < 3; n++)
      teacher(anybody, "waits" + n).give(List.of(PLAN, WORK, CLIP, RESULTS)).submit();
    var almostReady =
        IntStream.range(0, 5)
            .mapToObj(n -> teacher(anybody, "ready" + n).give(List.of(PLAN, CLIP, RESULTS)))
            .toList();
    return new Cast(started, almostReady, credentials.list().getFirst().at("id").text());
  }

  /// One who has submitted.
  static void waits(Api anybody) {
    teacher(anybody, "waits").give(List.of(PLAN, WORK, CLIP, RESULTS)).submit();
  }

  private static Teacher teacher(Api anybody, String name) {
    var email = name + "@load.example";
    anybody.post("/accounts", Map.of("name", "Load " + name, "email", email, "password", PASSWORD));
    var api = anybody.signIn(email, PASSWORD);
    var enrolled = api.post("/enrollments", Map.of("microCredential", "alpr"));
    var id = enrolled.at("id").text();
    Knowledge.in(EVIDENCE).takeTest(api, "/enrollments/" + id);
    return new Teacher(email, api, id);
  }

  /// The same where one must wait.
  static void mustRate(Api assessor) {
    if (rate(assessor).isNothing()) throw new IllegalStateException("The queue is empty.");
  }

  static Map<String, ?> file(String slot, Path file) {
    return Map.of("slot", slot, "students", "CONSENT_KEPT", "file", file);
  }

  private static Map<String, ?> text(String slot, String text) {
    return Map.of("slot", slot, "students", "NONE", "text", text);
  }

  /// Takes the next review and finds every criterion demonstrated; nothing when none waits.
  static Json rate(Api assessor) {
    var review = assessor.post("/reviews", Map.of());
    if (review.isNothing()) return review;
    var scores =
        review.at("criteria").list().stream()
            .map(it -> it.at("code").text())
            .map(code -> Map.of("criterion", code, "level", "demonstrates", "feedback", "Shown."))
            .toList();
    var path = "/reviews/" + review.at("code").text() + "/ratings";
    return assessor.post(path, Map.of("scores", scores));
  }

  /// Waits for what the server does on its own after it has answered.
  static Json until(Supplier<Json> asked) {
    for (var tries = 0; tries < 300; tries++) {
      var answer = asked.get();
      if (!answer.isNothing() && !answer.equals(new Json(List.of()))) return answer;
      Api.rest(java.time.Duration.ofMillis(100));
    }
    throw new IllegalStateException("The server did not finish what it had begun.");
  }
}
