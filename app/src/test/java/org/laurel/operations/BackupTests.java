package org.laurel.operations;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.Client;
import org.laurel.Earning;
import org.laurel.Intruder;
import org.laurel.LaurelTest;
import org.laurel.Plenty;
import org.laurel.SecondLaurel;
import org.laurel.World;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.People;
import org.laurel.people.Role;
import org.laurel.web.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
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
  @Autowired Plenty plenty;
  @Autowired Agencies agencies;
  @Autowired Credentials credentials;
  @Autowired Intruder intruder;
  @LocalServerPort int port;
  @TempDir Path folder;

  @Test
  void bringsEverythingBackIntoAnEmptyLaurel() throws Exception {
    var archive = folder.resolve("laurel.zip");
    earning.credential(world.bayou, earning.teacher(world.bayou, "Rhoda"));
    takenBackAndThenItsKeyStolen();
    var crowded = issuedTogether();
    var touched = earning.credential(world.harbor, earning.teacher(world.harbor, "Tova"));
    var texts = texts(db, transaction, world.bayou);
    var alike = texts(db, transaction, crowded);
    var byHand = writtenByHand();
    intruder.does(replaced(touched, "Tova", "Tove"));
    backup.to(archive);
    intruder.does(replaced(touched, "Tove", "Tova"));

    try (var second = SecondLaurel.empty(folder.resolve("home"), ADDRESS)) {
      var outcome = second.bean(Restore.class).fill(archive);

      assertThat(outcome.faults().stream().filter(it -> !byHand.contains(it.split(":", 2)[0])))
          .hasSize(2)
          .allMatch(it -> it.startsWith(touched.id().value().toString()))
          .anyMatch(it -> it.contains("A byte of it was changed"))
          .anyMatch(it -> it.contains("it was changed after it was signed"));
      var database = second.bean(JdbcClient.class);
      var within = second.bean(TransactionTemplate.class);
      assertThat(texts).isNotEmpty();
      assertThat(texts(database, within, world.bayou)).containsAll(texts);
      assertThat(alike).hasSize(21);
      assertThat(texts(database, within, crowded)).containsAll(alike);
      assertThat(outcome.sentence())
          .contains("every credential was verified", "a new key signs from now on");
      assertThat(second.bean(People.class).byEmail("maya.torres@bayou.example"))
          .map(it -> it.id())
          .contains(world.maya.id());
    }
  }

  /// It is what the record says of it, so nobody need be alarmed: what was taken back is not signed
  /// anew, and the key that signed it proves nothing any more.
  private void takenBackAndThenItsKeyStolen() {
    var slug = "robbed-" + UUID.randomUUID().toString().substring(0, 8);
    var agency = agencies.found(slug, "Robbed Agency", "US-LA", "America/Chicago");
    var credential = earning.credential(agency, earning.teacher(agency, "Rosa"));
    world.joins(agency, "Ada Robbed", Role.ADMINISTRATOR);
    world.within(agency, () -> credentials.revoke(world.ada, credential.id(), "Issued in error."));
    var since = LocalDateTime.now(agency.timeZone()).minusHours(1).truncatedTo(SECONDS);
    var told =
        new Client(port, slug)
            .signIn(World.address(agency, "Ada Robbed"))
            .post(
                "/issuing/keys/1/theft",
                Map.of("since", since.toString(), "reason", "A laptop was lost."));
    assertThat(told.body()).contains("Nothing was signed with it since then.");
  }

  /// Behind the application's back.
  private static String replaced(Credential credential, String from, String to) {
    return "update credentials.credential set document = replace(document, '%s', '%s') where id = '%s'"
        .formatted(from, to, credential.id().value());
  }

  /// Other tests have credentials that nobody has signed.
  private Set<String> writtenByHand() {
    return agencies.all().stream()
        .flatMap(it -> world.within(it, () -> transaction.execute(_ -> unsigned())).stream())
        .collect(Collectors.toSet());
  }

  private List<String> unsigned() {
    return db.sql("select id::text from credentials.credential where document = '{}'")
        .query(String.class)
        .list();
  }

  /// Of these what their texts share is kept once.
  private Agency issuedTogether() {
    var slug = "together-" + UUID.randomUUID().toString().substring(0, 8);
    var agency = agencies.found(slug, "Agency of Many", "US-LA", "America/Chicago");
    earning.credential(agency, earning.teacher(agency, "Odile"));
    plenty.awards(agency, 20);
    while (texts(db, transaction, agency).size() < 21) Thread.onSpinWait();
    return agency;
  }

  /// Every signed text, byte for byte, with its place and its standing.
  private List<String> texts(JdbcClient database, TransactionTemplate within, Agency agency) {
    return world.within(
        agency,
        () ->
            within.execute(_ ->
                database
                    .sql(
                        """
                        select concat_ws(' ', d.id, encode(sha256(convert_to(d.text, 'UTF8')), 'hex'), d.sha256,
                                         s.list, s.index, s.revoked_at, s.suspended_at)
                          from credentials.document d
                          join credentials.status s on s.award = d.id
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
