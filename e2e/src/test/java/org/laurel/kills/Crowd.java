package org.laurel.kills;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import journey.Api;
import org.jspecify.annotations.Nullable;
import packaged.PackagedLaurel;
import packaged.Teachers;

/// Teachers who start, give evidence and submit, all at once, until they are told to stop or the
/// server is gone. Each answer of the server is an acknowledgement and goes into the tally.
final class Crowd implements AutoCloseable {

  private static final int HANDS = 8;
  private static final Path EVIDENCE = Path.of("e2e/evidence");

  /// What fills the four slots of "Algorithms and Programming".
  private static final List<Map<String, Object>> PIECES =
      List.of(
          Map.of("slot", "ALPR-1", "students", "NONE", "text", "Two lessons on exact steps."),
          Map.of(
              "slot",
              "ALPR-2",
              "students",
              "CONSENT_KEPT",
              "file",
              EVIDENCE.resolve("student-work.png")),
          Map.of(
              "slot",
              "ALPR-3",
              "students",
              "CONSENT_KEPT",
              "file",
              EVIDENCE.resolve("reflection.mp4")),
          Map.of("slot", "ALPR-4", "students", "NONE", "text", "Counts for the whole class."));

  private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicReference<@Nullable RuntimeException> trouble = new AtomicReference<>();
  private final AtomicBoolean open = new AtomicBoolean(true);
  private final Teachers teachers;
  private final AtomicInteger next;
  private final URI base;
  private final Tally tally;

  private Crowd(PackagedLaurel laurel, Teachers teachers, AtomicInteger next, Tally tally) {
    this.teachers = teachers;
    this.next = next;
    this.base = laurel.address().resolve("/" + teachers.agency() + "/api/v1");
    this.tally = tally;
  }

  /// @param next number of the first teacher who has not come yet
  static Crowd comesTo(PackagedLaurel laurel, Teachers teachers, AtomicInteger next, Tally tally) {
    var crowd = new Crowd(laurel, teachers, next, tally);
    for (var hand = 0; hand < HANDS; hand++) crowd.hands.submit(crowd::work);
    return crowd;
  }

  private void work() {
    try {
      while (open.get()) submit(new Api(base, teachers.token(next.getAndIncrement()), 1));
    } catch (RuntimeException failure) {
      trouble.compareAndSet(null, failure); // what was not answered was not acknowledged
      open.set(false);
    }
  }

  /// Called before the plug is pulled: until then nobody may have been refused.
  void mustBeAtWork() {
    var failure = trouble.get();
    if (failure != null) throw new IllegalStateException("The crowd stopped early.", failure);
  }

  private void submit(Api teacher) {
    var id =
        acknowledged(
            "learning.enrollment",
            teacher.post("/enrollments", Map.of("microCredential", "alpr")).at("id").text());
    for (var piece : PIECES)
      acknowledged(
          "portfolio.artifact",
          teacher.upload("/enrollments/" + id + "/artifacts", piece).at("id").text());
    acknowledged(
        "portfolio.submission",
        teacher.post("/enrollments/" + id + "/submissions", Map.of()).at("id").text());
  }

  private String acknowledged(String table, String id) {
    tally.acknowledged(table, id);
    return id;
  }

  @Override
  public void close() {
    open.set(false);
    hands.close();
  }
}
