package org.laurel.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.Earning;
import org.laurel.LaurelTest;
import org.laurel.SecondLaurel;
import org.laurel.World;
import org.laurel.credentials.Credentials;
import org.laurel.people.Agencies;
import org.laurel.people.People;
import org.laurel.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LaurelTest
class BackupTests {

  private static final String ADDRESS = "https://laurel.example";

  @Autowired Backup backup;
  @Autowired People people;
  @Autowired World world;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @Autowired Earning earning;
  @Autowired Agencies agencies;
  @Autowired Credentials credentials;
  @TempDir Path folder;

  @Test
  void bringsEverythingBackIntoAnEmptyLaurel() throws Exception {
    var archive = folder.resolve("laurel.zip");
    earning.credential(world.bayou, earning.teacher(world.bayou, "Rhoda"));
    var texts = texts(db, transaction);
    var before = unsound();
    backup.to(archive);

    try (var second = SecondLaurel.empty(folder.resolve("home"), ADDRESS)) {
      var outcome = second.bean(Restore.class).fill(archive);

      assertThat(outcome.faults()).containsExactlyInAnyOrderElementsOf(before);
      assertThat(texts).isNotEmpty();
      assertThat(texts(second.bean(JdbcClient.class), second.bean(TransactionTemplate.class)))
          .containsAll(texts);
      assertThat(outcome.sentence())
          .contains("every credential was verified", "a new key signs from now on");
      assertThat(second.bean(People.class).byEmail("maya.torres@bayou.example"))
          .map(it -> it.id())
          .contains(world.maya.id());
    }
  }

  /// What other tests wrote by hand, or signed with a key that was stolen.
  private List<String> unsound() {
    return agencies.all().stream()
        .flatMap(it -> world.within(it, credentials::unsound).stream())
        .toList();
  }

  /// Every signed text of Bayou's, byte for byte, with its place and its standing.
  private List<String> texts(JdbcClient database, TransactionTemplate within) {
    return world.within(
        world.bayou,
        () ->
            within.execute(_ ->
                database
                    .sql(
                        """
                        select concat_ws(' ', c.id, encode(sha256(convert_to(c.document, 'UTF8')), 'hex'),
                                         s.list, s.index, s.revoked_at, s.suspended_at)
                          from credentials.credential c
                          join credentials.status s on s.award = c.id
                         union all
                        select concat_ws(' ', id, encode(sha256(convert_to(document, 'UTF8')), 'hex'))
                          from credentials.signed_anew
                        """)
                    .query(String.class)
                    .list()));
  }

  @Test
  void refusesToRestoreIntoALaurelThatIsInUse() throws Exception {
    var archive = folder.resolve("laurel.zip");
    backup.to(archive);

    try (var second = SecondLaurel.empty(folder.resolve("home"), ADDRESS)) {
      second.bean(Restore.class).fill(archive);

      var again = second.bean(Restore.class).fill(archive);

      assertThat(again.sentence()).contains("Restore into an empty one");
    }
  }

  @Test
  void refusesToRestoreUnderAnotherAddressThanCredentialsCarry() throws Exception {
    var archive = folder.resolve("laurel.zip");
    backup.to(archive);

    try (var second = SecondLaurel.empty(folder.resolve("home"), "https://elsewhere.example")) {
      var outcome = second.bean(Restore.class).fill(archive);

      assertThat(outcome.sentence()).contains("Set LAUREL_PUBLIC_URL=" + ADDRESS);
      assertThat(second.bean(Agencies.class).all()).isEmpty();
    }
  }

  @Test
  void holdsNoSecret() throws Exception {
    var archive = folder.resolve("laurel.zip");
    backup.to(archive);

    try (var zip = new ZipFile(archive.toFile())) {
      assertThat(zip.stream().map(it -> it.getName())).noneMatch(it -> it.contains("secret"));
    }
  }

  @Test
  void overwritesNothing() throws Exception {
    var archive = Files.writeString(folder.resolve("laurel.zip"), "last week's backup");

    assertThatThrownBy(() -> backup.to(archive))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Name another");
    assertThat(archive).hasContent("last week's backup");
  }
}
