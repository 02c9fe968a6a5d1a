package org.laurel.standards.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.LaurelTest;
import org.laurel.Program;
import org.laurel.World;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.laurel.people.Tokens;
import org.laurel.programs.EditedPackage;
import org.laurel.programs.Programs;
import org.laurel.standards.FrameworkVersion;
import org.laurel.standards.FrameworkVersions;
import org.laurel.standards.impact.Change.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The impact list on a publisher's own package: ACT's framework for mathematics, whose second
/// version is made here out of the real one.
@LaurelTest
class RealImpactTests {

  private static final Path SHARED =
      Path.of(
          System.getProperty(
              "laurel.shared", System.getenv().getOrDefault("LAUREL_SHARED", "../../shared")));
  private static final Path REAL = SHARED.resolve("corpora/case/Ordering.json");
  private static final String STEAM = "micro-credentials/steam/micro-credential.yaml";
  private static final String LEVEL = "H.A.MATH.GM.PF.2DFP.L1.";

  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Programs programs;
  @Autowired Tokens tokens;
  @Autowired Impacts impacts;
  @Autowired FrameworkVersions versions;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;
  @TempDir Path temp;

  private final JsonMapper json = new JsonMapper();

  /// Of 28 items one says it in other words, one is taken away, one is replaced by a new one.
  @Test
  void tellsWhatARealFrameworkChangesForWhatPointsAtIt() throws IOException {
    var isThere = Files.exists(REAL);
    if (!isThere) System.out.println("CASE: " + REAL + " is absent, its impact is not tested");
    assumeTrue(isThere);
    var real = (ObjectNode) json.readTree(Files.readAllBytes(REAL));
    var agency = agencies.found("aspen", "Aspen County", "US-CO", "America/Denver");
    var publisher = program(agency);

    publisher.upload("/api/v1/standards", Map.of(), "a.json", json.writeValueAsBytes(real));
    var older = only(agency, real);
    pointAt(agency, older, "1", "10", "11", "12");
    publisher.upload("/api/v1/standards", Map.of(), "a.json", json.writeValueAsBytes(next(real)));
    var newer =
        all(agency, real).stream()
            .filter(it -> !it.id().equals(older.id()))
            .findFirst()
            .orElseThrow();
    var impact = world.within(agency, () -> impacts.of(older.id().value(), newer.id().value()));

    assertThat(Stream.of(Kind.values()).map(impact::count)).containsExactly(1L, 1L, 1L, 25L);
    assertThat(impact.added()).isZero();
    assertThat(used(impact, Kind.REWORDED)).containsExactly(LEVEL + "1");
    assertThat(used(impact, Kind.REPLACED)).containsExactly(LEVEL + "11");
    assertThat(used(impact, Kind.GONE)).containsExactly(LEVEL + "10");
    assertThat(used(impact, Kind.UNCHANGED)).containsExactly(LEVEL + "12");
    assertThat(impact.used(Kind.REPLACED).getFirst().successors())
        .extracting(Target::code)
        .containsExactly(LEVEL + "25");
    assertThat(impact.uses(impact.used(Kind.GONE).getFirst()))
        .extracting(it -> it.kind().title() + ": " + it.title())
        .contains("Micro-credential: STEAM", "Rubric: Rubric of STEAM");
    assertThat(impact.canCarryOver()).isTrue();
  }

  private static List<String> used(Impact impact, Kind kind) {
    return impact.used(kind).stream().map(it -> it.old().code()).toList();
  }

  private Program program(Agency agency) {
    var author = world.joins(agency, "Aster Author", Role.AUTHOR).id();
    return new Program(
        port,
        agency.slug(),
        world.within(agency, () -> tokens.issue(author, "test", Duration.ofDays(1))));
  }

  private FrameworkVersion only(Agency agency, ObjectNode framework) {
    var all = all(agency, framework);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private List<FrameworkVersion> all(Agency agency, ObjectNode framework) {
    var slug = framework.at("/CFDocument/identifier").asString();
    return world.within(agency, () -> transaction.execute(_ -> versions.of(slug)));
  }

  /// STEAM points at four items of the real framework instead of four of its own.
  private void pointAt(Agency agency, FrameworkVersion to, String... codes) {
    var steam = EditedPackage.of("lausd-steam", temp);
    for (var nth = 0; nth < codes.length; nth++)
      steam.edit(
          STEAM,
          "{framework: steam-teaching, version: \"1.0\", code: ST-%d}".formatted(nth + 1),
          "{framework: %s, version: \"%s\", code: %s}"
              .formatted(to.slug(), to.version(), LEVEL + codes[nth]));
    world.within(agency, () -> programs.load(steam.folder()));
  }

  private ObjectNode next(ObjectNode real) {
    var next = real.deepCopy();
    var moment = "2027-10-18T15:02:46+00:00";
    ((ObjectNode) next.get("CFDocument")).put("lastChangeDateTime", moment);
    item(next, "1").put("fullStatement", "Tell straight lines from curved ones");
    takeAway(next, item(next, "10"));
    replace(next, item(next, "11"));
    return next;
  }

  private static ObjectNode item(ObjectNode framework, String number) {
    return framework.get("CFItems").values().stream()
        .filter(it -> it.get("humanCodingScheme").asString().equals(LEVEL + number))
        .map(ObjectNode.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static void takeAway(ObjectNode framework, ObjectNode item) {
    var id = item.get("identifier").asString();
    ((ArrayNode) framework.get("CFItems")).removeIf(it -> it == item);
    ((ArrayNode) framework.get("CFAssociations"))
        .removeIf(it -> it.at("/originNodeURI/identifier").asString().equals(id));
  }

  /// As publishers do it: the old item ends, and says what takes its place.
  private static void replace(ObjectNode framework, ObjectNode item) {
    var id = "5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0925";
    var fresh = item.deepCopy().put("identifier", id).put("humanCodingScheme", LEVEL + "25");
    ((ArrayNode) framework.get("CFItems"))
        .add(fresh.put("fullStatement", "Sort shapes by what defines them"));
    item.put("statusEndDate", "2020-06-30");
    var bond = (ObjectNode) framework.at("/CFAssociations/0").deepCopy();
    bond.put("identifier", "5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0926")
        .put("associationType", "replacedBy");
    ((ObjectNode) bond.get("originNodeURI")).put("identifier", item.get("identifier").asString());
    ((ObjectNode) bond.get("destinationNodeURI")).put("identifier", id);
    ((ArrayNode) framework.get("CFAssociations")).add(bond);
  }
}
