package org.laurel.kills;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import journey.Api;
import journey.Evidence;
import journey.Json;
import journey.Knowledge;
import org.jspecify.annotations.Nullable;
import packaged.PackagedLaurel;

/// Teachers who start, send a file in pieces, write, give evidence and submit, and assessors who
/// judge it, all at once, until they are told to stop or the server is gone. Each answer of the
/// server is an acknowledgement and goes into the tally.
final class Crowd implements AutoCloseable {

  private static final int TEACHERS = 8;
  private static final int ASSESSORS = 3;
  private static final Path EVIDENCE = Path.of("e2e/evidence");

  private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicReference<@Nullable RuntimeException> trouble = new AtomicReference<>();
  private final AtomicBoolean open = new AtomicBoolean(true);
  private final URI base;
  private final Tally tally;

  private Crowd(PackagedLaurel laurel, Town town, Tally tally) {
    this.base = laurel.address().resolve("/" + town.agency() + "/api/v1");
    this.tally = tally;
  }

  static Crowd comesTo(PackagedLaurel laurel, Town town, Tally tally) {
    var crowd = new Crowd(laurel, town, tally);
    for (var hand = 0; hand < TEACHERS; hand++)
      crowd.keepBusy(() -> crowd.teach(town.nextTeacher()));
    for (var hand = 0; hand < ASSESSORS; hand++)
      crowd.keepBusy(new Judging(crowd.person(town.nextAssessor()), tally)::judgeNext);
    return crowd;
  }

  private void keepBusy(Runnable work) {
    hands.submit(() -> {
      try {
        while (open.get()) work.run();
      } catch (RuntimeException failure) {
        trouble.compareAndSet(null, failure); // what was not answered was not acknowledged
        open.set(false);
      }
    });
  }

  private Api person(String token) {
    return new Api(base, token, 1);
  }

  /// Called before the plug is pulled: until then nobody may have been refused.
  void mustBeAtWork() {
    var failure = trouble.get();
    if (failure != null) throw new IllegalStateException("The crowd stopped early.", failure);
  }

  private void teach(String token) {
    var teacher = person(token);
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
