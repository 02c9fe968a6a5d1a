package org.laurel.programs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A program leaves one agency as a package and comes into another as it was.
@LaurelTest
class ParcelTests {

  private static final Path PACKAGES = Path.of("../programs");
  private static final String STEAM = "lausd-steam";

  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Programs programs;
  @Autowired Parcels parcels;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;
  @TempDir Path temp;

  static List<String> packages() throws IOException {
    try (var all = Files.list(PACKAGES)) {
      return all.filter(it -> Files.exists(it.resolve("program.yaml")))
          .map(it -> it.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("packages")
  void comesIntoAnotherAgencyAsItLeft(String slug) throws IOException {
    var first = agency();
    var second = agency();

    load(first, PACKAGES.resolve(slug));
    var saved = save(first, slug, "first");
    load(second, saved);

    assertThat(contents(second)).isEqualTo(contents(first)).isNotEmpty();
    assertThat(files(save(second, slug, "second"))).isEqualTo(files(saved));
  }

  /// A published version may not change, so the package would be refused if it said anything else.
  @ParameterizedTest
  @MethodSource("packages")
  void saysWhatThePackageSaidThatItWasLoadedFrom(String slug) {
    var agency = agency();
    load(agency, PACKAGES.resolve(slug));
    var before = contents(agency);

    load(agency, save(agency, slug, "saved"));

    assertThat(contents(agency)).isEqualTo(before);
  }

  @Test
  void keepsHowLongACredentialHolds() throws IOException {
    var edited =
        EditedPackage.of(STEAM, temp.resolve("edited"))
            .edit(
                "micro-credentials/steam/micro-credential.yaml",
                "\nbadge: badge.png",
                "\nvalid-months: 36\nbadge: badge.png");
    var agency = agency();
    load(agency, edited.folder());

    var saved = save(agency, STEAM, "with-validity");

    assertThat(saved.resolve("micro-credentials/steam/micro-credential.yaml"))
        .content()
        .contains("valid-months: 36");
    edited.edit(
        "micro-credentials/steam/micro-credential.yaml", "valid-months: 36", "valid-months: 0");
    assertThatThrownBy(() -> load(agency(), edited.folder())).hasMessageContaining("valid-months");
  }

  @Test
  void overwritesNothing() {
    var agency = agency();
    load(agency, PACKAGES.resolve(STEAM));
    save(agency, STEAM, "there");

    assertThatThrownBy(() -> save(agency, STEAM, "there")).hasMessageContaining("there already");
  }

  @Test
  void goesOutAndInAsOneFileByThePages() throws IOException {
    var giver = agency();
    load(giver, PACKAGES.resolve(STEAM));
    var archive = packed(giver);
    var taker = agency();
    var author = author(taker);
    author.get("/programs");

    var tried = author.upload("/programs", Map.of("trial", "true"), "a.zip", archive).body();
    var still = author.get("/programs").body();
    var taken = author.upload("/programs", Map.of(), "a.zip", archive).body();
    var wrong = author.upload("/programs", Map.of(), "a.zip", "no archive".getBytes(UTF_8));

    assertThat(tried).contains("Nothing is wrong with “STEAM Micro-Credentialing”.");
    assertThat(still).contains("Nothing is here yet.");
    assertThat(taken).contains("“STEAM Micro-Credentialing” is loaded.");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("There is a problem", "The file is no ZIP archive.");
    assertThat(packed(taker)).isEqualTo(archive);
    assertThat(author.get("/programs/" + STEAM + "/package").headers().map())
        .containsEntry("content-disposition", List.of("attachment; filename=\"lausd-steam.zip\""));
  }

  private Agency agency() {
    var slug = "parcel-" + UUID.randomUUID().toString().substring(0, 8);
    return agencies.found(slug, "Parcel County", "US-KY", "America/New_York");
  }

  private void load(Agency agency, Path folder) {
    world.within(agency, () -> parcels.load(folder, agency.id()));
  }

  private Path save(Agency agency, String slug, String name) {
    return world.within(agency, () -> parcels.save(slug, temp.resolve(name)));
  }

  private byte[] packed(Agency agency) {
    return world.within(
        agency,
        () -> {
          try {
            return parcels.packed(STEAM);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private Client author(Agency agency) {
    world.joins(agency, "Parker Author", Role.AUTHOR);
    return new Client(port, agency.slug()).signIn(World.address(agency, "Parker Author"));
  }

  /// All that an agency knows of its programs, but for ids and times.
  private List<String> contents(Agency agency) {
    return world.within(
        agency,
        () ->
            transaction.execute(_ ->
                db.sql(
                        """
                        select concat_ws('|', p.slug, p.title, p.summary, p.goals, p.jurisdictions,
                                         p.starts, p.ends, p.calendar_notes, p.filled_in, p.grant_title, p.grant_number)
                          from programs.program p
                         union all
                        select concat_ws('|', a.position, a.code, a.organization, a.kind, a.role)
                          from programs.partner a
                         union all
                        select concat_ws('|', f.slug, f.version, f.title, f.publisher,
                                         c.position, c.code, c.parent, c.statement)
                          from standards.framework f
                          join standards.competency c on c.framework = f.id
                         union all
                        select concat_ws('|', m.slug, m.template, v.number, v.stage,
                                         v.design - 'alignments', v.lessons, v.items,
                                         (select string_agg(f.slug || f.version || c.code, ',' order by a.nth)
                                            from jsonb_array_elements_text(v.design -> 'alignments')
                                                 with ordinality as a (id, nth)
                                            join standards.competency c on c.id = a.id::uuid
                                            join standards.framework f on f.id = c.framework))
                          from catalog.micro_credential m
                          join catalog.version v on v.micro_credential = m.id
                         order by 1
                        """)
                    .query(String.class)
                    .list()));
  }

  private static Map<String, String> files(Path folder) throws IOException {
    var files = new TreeMap<String, String>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (var file : all.filter(Files::isRegularFile).toList())
        files.put(
            folder.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
    }
    return files;
  }
}
