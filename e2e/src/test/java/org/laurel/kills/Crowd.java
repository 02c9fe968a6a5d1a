package org.laurel.kills;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import journey.Api;
import journey.Evidence;
import journey.Json;
import journey.Knowledge;
import org.jspecify.annotations.Nullable;
import packaged.PackagedLaurel;
import packaged.Teachers;

/// Teachers who start, send a file in pieces, write, give evidence and submit, all at once, until
/// they are told to stop or the server is gone. Each answer of the server is an acknowledgement and
/// goes into the tally.
final class Crowd implements AutoCloseable {

  private static final int HANDS = 8;
  private static final Path EVIDENCE = Path.of("e2e/evidence");

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
      while (open.get()) teach(teachers.token(next.getAndIncrement()));
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

  private void teach(String token) {
    var teacher = new Api(base, token, 1);
    var enrolled = teacher.post("/enrollments", Map.of("microCredential", "alpr"));
    var enrollment = acknowledged("learning.enrollment", enrolled);
    new Pieces(base, token).send(tally);
    write(teacher, enrollment);
    submit(teacher, "/enrollments/" + enrollment);
  }

  /// Each save of a draft says which version it is.
  private void write(Api teacher, String enrollment) {
    var path = "/enrollments/" + enrollment + "/slots/ALPR-4/text";
    for (var version = 0; version < 3; version++) {
      teacher.put(path, Map.of("text", "Draft " + (version + 1), "version", version));
      tally.acknowledged(Book.DRAFTS, enrollment, version + 1);
    }
  }

  private void submit(Api teacher, String path) {
    Knowledge.in(EVIDENCE).takeTest(teacher, path);
    for (var piece : Evidence.of("arcs-virginia"))
      acknowledged(
          "portfolio.artifact", teacher.upload(path + "/artifacts", piece.form(EVIDENCE, "")));
    var submitted = teacher.post(path + "/submissions?declaration=ALL_MY_OWN", Map.of());
    acknowledged("portfolio.submission", submitted);
  }

  private String acknowledged(String table, Json answer) {
    var id = answer.at("id").text();
    tally.acknowledged(table, id, 1);
    return id;
  }

  @Override
  public void close() {
    open.set(false);
    hands.close();
  }
}
