package org.laurel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.laurel.people.Actor;
import org.laurel.people.Agency;
import org.laurel.people.Tokens;
import org.laurel.programs.Programs;
import tools.jackson.databind.JsonNode;

/// An agency in full work: a teacher has submitted, an assessor has the review in hand.
///
/// Everything is done through the API, as any program would.

public class Stage {

  private static final Path PROGRAMS = Path.of("../programs");
  private static final Duration DAY = Duration.ofDays(1);

  private final World world;
  private final Programs programs;
  private final Tokens tokens;

  Stage(World world, Programs programs, Tokens tokens) {
    this.world = world;
    this.programs = programs;
    this.tokens = tokens;
  }

  /// What is there once the teacher has submitted.
  ///
  /// @param review the code under which the assessor knows the submission
  record Scene(String enrollment, String artifact, String submission, String review, String item) {}

  void load(Agency agency, String program) {
    world.within(agency, () -> programs.load(PROGRAMS.resolve(program)));
  }

  public String token(Agency agency, Actor actor) {
    return world.within(agency, () -> tokens.issue(actor.id(), "test", DAY));
  }

  /// A teacher earns STEAM up to the point where an assessor holds it.
  ///
  /// @param text what stands in each piece of evidence
  Scene play(Program teacher, Program assessor, String text) {
    var started = teacher.json("POST", "/api/v1/enrollments", Map.of("microCredential", "steam"));
    var path = "/api/v1/enrollments/" + id(started);
    log(teacher, path, "FACE_TO_FACE", 30);
    log(teacher, path, "SELF_PACED", 45);
    var artifact = "";
    for (var number = 1; number <= 5; number++)
      artifact = id(give(teacher, path, "EOLA-" + number, text));
    var submission =
        id(teacher.json("POST", path + "/submissions?declaration=ALL_MY_OWN", Map.of()));
    var review = awaitReview(assessor);
    return new Scene(
        id(started),
        artifact,
        submission,
        review.get("code").asString(),
        review.get("items").get(0).get("id").asString());
  }

  private static void log(Program teacher, String path, String account, int hours) {
    var entry = Map.of("account", account, "hours", hours, "basis", "Sessions, " + account);
    teacher.json("POST", path + "/hours", entry);
  }

  private static JsonNode give(Program teacher, String path, String slot, String text) {
    var fields = Map.of("slot", slot, "students", "NONE", "text", text);
    return teacher.upload(path + "/artifacts", fields, "", new byte[0]);
  }

  /// The blind copy is built after the submission has been answered.
  private static JsonNode awaitReview(Program assessor) {
    for (var tries = 0; tries < 100; tries++) {
      var review = assessor.json("POST", "/api/v1/reviews", Map.of());
      if (!review.isMissingNode()) return review;
      pause();
    }
    throw new IllegalStateException("No review came.");
  }

  static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String id(JsonNode answer) {
    return answer.get("id").asString();
  }
}
