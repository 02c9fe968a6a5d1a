package org.laurel.standards.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.people.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/// Packages that publishers made, read in place: each must come out as it went in.
@LaurelTest
class CorporaTests {

  private static final Path SHARED =
      Path.of(
          System.getProperty(
              "laurel.shared", System.getenv().getOrDefault("LAUREL_SHARED", "../../shared")));
  private static final Path CASE = SHARED.resolve("corpora/case");

  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Exchange exchange;
  @LocalServerPort int port;

  private final JsonMapper json = new JsonMapper();
  private int packages;
  private int items;
  private int associations;

  @Test
  void givesOutEachPackageAsItCameIn() throws IOException {
    var isThere = Files.isDirectory(CASE);
    if (!isThere)
      System.out.println("CASE: " + CASE + " is absent, packages of others are not read");
    assumeTrue(isThere);

    try (var files = Files.list(CASE)) {
      for (var file : files.sorted().toList()) comparesOneOf(file);
    }

    System.out.printf(
        "CASE: %d packages, %,d items and %,d associations came out as they went in%n",
        packages, items, associations);
    assertThat(items).isGreaterThan(900);
    assertThat(associations).isGreaterThan(3_800);
  }

  /// Each in an agency of its own: some say they are the same version of the same document.
  private void comparesOneOf(Path file) throws IOException {
    var slug = "corpus-" + ++packages;
    var agency = agencies.found(slug, "Corpus " + packages, "US-CA", "America/Los_Angeles");
    var bytes = bytes(file);

    var start = System.nanoTime();
    var imported = world.within(agency, () -> exchange.take(world.ada.id(), bytes));
    var took = Duration.ofNanos(System.nanoTime() - start);
    var out = new Client(port, slug).get("/ims/case/v1p1/CFPackages/" + imported.identifier());

    assertThat(json.readTree(out.body())).as("%s", file).isEqualTo(json.readTree(bytes));
    items += imported.items();
    associations += imported.associations();
    System.out.printf(
        "CASE: %s, %,d kB: %,d items, %,d associations, %,d targets in %,d ms; %s%n",
        file.getFileName(),
        bytes.length / 1_000,
        imported.items(),
        imported.associations(),
        imported.targets(),
        took.toMillis(),
        imported.oddities());
  }

  private static byte[] bytes(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    if (!file.toString().endsWith(".gz")) return bytes;
    try (var open = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return open.readAllBytes();
    }
  }
}
