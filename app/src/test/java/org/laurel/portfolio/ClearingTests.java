package org.laurel.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.files.Disposal;
import org.laurel.files.Files;
import org.laurel.files.StoredFile;
import org.laurel.people.Actor;
import org.laurel.web.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What nobody needs any more goes for good, and nothing else does.
@LaurelTest
class ClearingTests {

  @Autowired Clearing clearing;
  @Autowired Disposal disposal;
  @Autowired Library library;
  @Autowired Register register;
  @Autowired Handover handover;
  @Autowired Files files;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  @Value("${laurel.home}")
  Path home;

  Desk desk;
  Actor teacher;
  String words;

  @BeforeEach
  void sitDown(@Autowired AutowireCapableBeanFactory beans) {
    desk = beans.createBean(Desk.class);
    teacher = desk.teacher();
    words = "Words that stand nowhere else: " + UUID.randomUUID();
  }

  @Test
  void removesWhatWasDeletedThirtyDaysAgoAndNothingBefore() {
    var artifact = keeps(teacher);
    var file = Objects.requireNonNull(artifact.file());
    delete(teacher, artifact);
    clear();
    assertThat(isThere(file)).isTrue();

    age("portfolio.artifact", "deleted_at", "id::text", artifact.id().value().toString());
    clear();

    assertThat(isThere(file)).isFalse();
    assertThat(count("files.blob", file)).isZero();
    assertThat(count("files.disposal", file)).as("noted").isOne();
    assertThatThrownBy(() -> in(() -> restored(artifact))).isInstanceOf(NotFound.class);
  }

  @Test
  void keepsAFileThatSomebodyElseKeepsToo() {
    var other = desk.teacher();
    var first = keeps(teacher);
    var second = keeps(other);
    var file = Objects.requireNonNull(first.file());
    assertThat(second.file()).isEqualTo(file);

    deleteLongAgo(teacher, first);
    clear();
    assertThat(isThere(file)).isTrue();
    assertThat(count("files.release", file)).isZero();

    deleteLongAgo(other, second);
    clear();
    assertThat(isThere(file)).isFalse();
  }

  @Test
  void keepsWhatASubmissionHolds() {
    desk.load();
    var enrollment = desk.completes(teacher);
    in(() -> handover.submit(teacher, enrollment, Desk.NOBODY));
    var submitted = in(() -> library.search(teacher, "", 0, 9));
    var held =
        submitted.stream()
            .map(Kept::artifact)
            .filter(it -> it.file() != null)
            .findFirst()
            .orElseThrow();
    set(
        "update portfolio.artifact set deleted_at = now() - interval '31 days' where id = '"
            + held.id().value()
            + "'");

    clear();

    assertThat(isThere(Objects.requireNonNull(held.file()))).isTrue();
    assertThat(in(() -> restored(held))).isTrue();
  }

  /// The rows were gone, and the process before it removed the file.
  @Test
  void finishesWhatStoppedBetweenRowAndFile() {
    var file = Objects.requireNonNull(keeps(teacher).file());
    set("delete from portfolio.artifact where sha256 = '" + file.sha256() + "'");
    in(() -> {
      transaction.executeWithoutResult(_ -> disposal.release(List.of(file.sha256())));
      return true;
    });

    clear();

    assertThat(isThere(file)).isFalse();
    assertThat(count("files.blob", file)).isZero();
  }

  /// The file was gone, and the process before its row was.
  @Test
  void finishesWhatStoppedBetweenFileAndRow() throws IOException {
    var file = sentAndRefused();
    java.nio.file.Files.delete(content(file));
    age("files.blob", "kept_at", "sha256", file.sha256());

    clear();

    assertThat(count("files.blob", file)).isZero();
    assertThat(isThere(sentAndRefused())).as("kept again").isTrue();
  }

  @Test
  void removesWhatWasSentAndRefusedUnlessItIsSentAgain() {
    var file = sentAndRefused();
    clear();
    assertThat(isThere(file)).isTrue();

    age("files.blob", "kept_at", "sha256", file.sha256());
    sentAndRefused();
    clear();
    assertThat(isThere(file)).as("sent again").isTrue();

    age("files.blob", "kept_at", "sha256", file.sha256());
    clear();
    assertThat(isThere(file)).isFalse();
  }

  @Test
  void erasesAStudentAtOnce() {
    var shows = keeps(teacher);
    var file = Objects.requireNonNull(shows.file());
    var note = in(() -> library.addText(teacher, "Note", "About Li"));
    var other = in(() -> library.addText(teacher, "Plan", "About birds"));
    var li = in(() -> register.add(teacher, "Li"));
    for (var it : List.of(shows, note))
      in(() -> {
        register.appear(teacher, it.id(), List.of(li.value()));
        return true;
      });
    var browser =
        new Client(port, "bayou").signIn(World.address(desk.world.bayou, teacher.person().name()));
    browser.get("/students/" + li.value());

    var answer = browser.post("/students/" + li.value() + "/erasure", Map.of());

    assertThat(answer.body()).contains("Removed everywhere. Deleted for good: 2.");
    assertThat(isThere(file)).isFalse();
    assertThat(in(() -> library.search(teacher, "", 0, 9)))
        .extracting(it -> it.artifact().id())
        .containsExactly(other.id());
  }

  /// Whoever adds a table that names files says so to the disposal, or its files go.
  @Test
  void knowsEveryTableThatNamesFiles() {
    var named =
        db.sql(
                """
                select table_schema || '.' || table_name
                  from information_schema.columns
                 where column_name = 'sha256'
                   and table_schema not in ('credentials', 'files')
                 order by 1
                """)
            .query(String.class)
            .list();

    assertThat(named)
        .containsExactly(
            "learning.score_entry",
            "portfolio.artifact",
            "portfolio.consent",
            "portfolio.submission_item",
            "review.anchor_item",
            "review.copy_item");
  }

  /// The badge of a published version stands in its JSON alone.
  @Test
  void knowsWhatADesignNames() {
    desk.load();
    var badges =
        in(() ->
            transaction.execute(_ ->
                db.sql("select design -> 'badge' ->> 'sha256' from catalog.version")
                    .query(String.class)
                    .list()));
    badges.forEach(it -> age("files.blob", "kept_at", "sha256", it));

    clear();

    assertThat(badges).isNotEmpty();
    for (var badge : badges)
      assertThat(java.nio.file.Files.exists(content(badge))).as(badge).isTrue();
  }

  private Artifact keeps(Actor actor) {
    return in(() -> library.addFile(actor, stream(), "plan.txt"));
  }

  private StoredFile sentAndRefused() {
    return in(() -> files.keep(stream(), "plan.txt"));
  }

  private ByteArrayInputStream stream() {
    return new ByteArrayInputStream(words.getBytes(UTF_8));
  }

  private void delete(Actor actor, Artifact artifact) {
    in(() -> {
      library.delete(actor, artifact.id());
      return true;
    });
  }

  private void deleteLongAgo(Actor actor, Artifact artifact) {
    delete(actor, artifact);
    age("portfolio.artifact", "deleted_at", "id::text", artifact.id().value().toString());
  }

  private boolean restored(Artifact artifact) {
    library.restore(teacher, artifact.id());
    return true;
  }

  private void clear() {
    in(() -> {
      clearing.clear();
      return true;
    });
  }

  private void age(String table, String column, String key, String value) {
    set(
        "update %1$s set %2$s = %2$s - interval '31 days' where %3$s = '%4$s'"
            .formatted(table, column, key, value));
  }

  private void set(String sql) {
    int changed = in(() -> transaction.execute(_ -> db.sql(sql).update()));
    assertThat(changed).isPositive();
  }

  private long count(String table, StoredFile file) {
    return in(() ->
        transaction.execute(_ ->
            db.sql("select count(*) from " + table + " where sha256 = :file")
                .param("file", file.sha256())
                .query(Long.class)
                .single()));
  }

  private boolean isThere(StoredFile file) {
    return in(() -> {
      try (var content = files.open(file)) {
        return content.read() >= 0;
      } catch (UncheckedIOException | IOException _) {
        return false;
      }
    });
  }

  private Path content(StoredFile file) {
    return content(file.sha256());
  }

  private Path content(String sha256) {
    return home.resolve("files/" + desk.world.bayou.id().value())
        .resolve(sha256.substring(0, 2) + "/" + sha256.substring(2));
  }

  private <T> T in(Supplier<T> work) {
    return desk.world.within(desk.world.bayou, work);
  }
}
