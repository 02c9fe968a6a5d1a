package org.laurel.standards.exchange;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.programs.EditedPackage;
import org.laurel.programs.Programs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Other software reads our own frameworks, and those that came as packages, by CASE 1.1.
@LaurelTest
class CaseServingTests {

  private static final String CASE = "/ims/case/v1p1/";
  private static final String WAITS = "5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0013";
  private static final AtomicInteger AGENCIES = new AtomicInteger();

  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Exchange exchange;
  @Autowired Programs programs;
  @LocalServerPort int port;
  @TempDir Path temp;

  private final JsonMapper json = new JsonMapper();
  private Agency agency;

  @BeforeEach
  void foundsAnAgencyOfItsOwn() {
    var slug = "willow-" + AGENCIES.incrementAndGet();
    agency = agencies.found(slug, "Willow " + slug, "US-VA", "America/New_York");
  }

  private void load(EditedPackage folder) {
    world.within(agency, () -> programs.load(folder.folder()));
  }

  private EditedPackage steam() {
    return EditedPackage.of("lausd-steam", temp.resolve(agency.slug()));
  }

  private JsonNode get(String path) {
    var answer = new Client(port, agency.slug()).get(CASE + path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return json.readTree(answer.body());
  }

  /// Identifiers of our own frameworks by their titles.
  private Map<String, String> documents() {
    var found = new TreeMap<String, String>();
    get("CFDocuments")
        .path("CFDocuments")
        .forEach(it -> found.put(it.path("title").asString(), it.path("identifier").asString()));
    return found;
  }

  private String teaching() {
    return Objects.requireNonNull(documents().get("What a STEAM teacher can do"));
  }

  @Test
  void servesOurOwnFrameworksAsCaseHasThem() {
    load(steam());

    get("CFDocuments").path("CFDocuments").forEach(CaseModel::checkDocument);
    assertThat(documents()).hasSize(2);
    for (var id : documents().values()) {
      CaseModel.checkDocument(get("CFDocuments/" + id));
      var whole = get("CFPackages/" + id);
      CaseModel.checkPackage(whole);
      for (var item : whole.path("CFItems")) {
        var name = item.path("identifier").asString();
        CaseModel.checkItem(get("CFItems/" + name));
        CaseModel.checkSet(get("CFItemAssociations/" + name));
      }
      for (var it : whole.path("CFAssociations"))
        CaseModel.checkAssociation(get("CFAssociations/" + it.path("identifier").asString()));
    }
  }

  /// The oracle is Java's own UUID of version 3, of the agency's 16 bytes and the name.
  @Test
  void makesIdentifiersOfAgencyAndName() {
    load(steam());

    assertThat(teaching()).isEqualTo(named("steam-teaching"));
    assertThat(get("CFPackages/" + teaching()).at("/CFItems/1/identifier").asString())
        .isEqualTo(named("steam-teaching/ST-1"));
  }

  private String named(String name) {
    var space = agency.id().value();
    var bytes = ByteBuffer.allocate(16 + name.length());
    bytes.putLong(space.getMostSignificantBits()).putLong(space.getLeastSignificantBits());
    return UUID.nameUUIDFromBytes(bytes.put(name.getBytes(US_ASCII)).array()).toString();
  }

  @Test
  void tellsTheTreeOfOurOwn() {
    load(steam());

    var whole = get("CFPackages/" + teaching());
    var item = whole.path("CFItems").get(1);
    var place = whole.path("CFAssociations").get(1);

    assertThat(item.path("humanCodingScheme").asString()).isEqualTo("ST-1");
    assertThat(place.at("/originNodeURI/identifier")).isEqualTo(item.path("identifier"));
    assertThat(place.at("/destinationNodeURI/title").asString()).isEqualTo("ST");
    assertThat(whole.at("/CFAssociations/0/destinationNodeURI/identifier").asString())
        .isEqualTo(teaching());
    assertThat(
            whole.path("CFAssociations").valueStream().map(it -> it.path("sequenceNumber").asInt()))
        .containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(item.path("uri").asString())
        .endsWith("/" + agency.slug() + CASE + "CFItems/" + item.path("identifier").asString());
  }

  /// What we give out is what we take in: another agency adopts it whole.
  @Test
  void letsAnotherAgencyTakeOursIn() {
    load(steam());
    var whole = json.writeValueAsBytes(get("CFPackages/" + teaching()));

    foundsAnAgencyOfItsOwn();
    var taken = world.within(agency, () -> exchange.take(world.ada.id(), whole));

    assertThat(taken.oddities()).isEmpty();
    assertThat(taken.targets()).isEqualTo(7);
    assertThat(get("CFPackages/" + taken.identifier())).isEqualTo(json.readTree(whole));
  }

  @Test
  void keepsIdentifiersFromVersionToVersion() {
    load(steam());
    var first = get("CFPackages/" + teaching());
    var yaml = "micro-credentials/steam/micro-credential.yaml";
    load(
        EditedPackage.of("lausd-steam", temp.resolve("next"))
            .edit("frameworks/steam-teaching.yaml", "version: \"1.0\"", "version: \"1.1\"")
            .edit("frameworks/steam-teaching.yaml", "Plans backwards", "Plans back")
            .edit(yaml, "steam-teaching, version: \"1.0\"", "steam-teaching, version: \"1.1\"")
            .edit(yaml, "version: 1\n", "version: 2\n"));

    var second = get("CFPackages/" + teaching());

    assertThat(second.at("/CFDocument/version").asString()).isEqualTo("1.1");
    assertThat(second.at("/CFItems/3/identifier")).isEqualTo(first.at("/CFItems/3/identifier"));
    assertThat(second.at("/CFItems/3/fullStatement").asString()).startsWith("Plans back ");
    assertThat(second.findValuesAsString("identifier"))
        .isEqualTo(first.findValuesAsString("identifier"));
  }

  @Test
  void servesWhatCameInPieceByPiece() {
    world.within(agency, () -> exchange.take(world.ada.id(), MadeUp.file()));
    world.within(agency, () -> exchange.take(world.ada.id(), MadeUp.next()));

    var item = get("CFItems/" + WAITS);
    var set = get("CFItemAssociations/" + WAITS.toUpperCase(Locale.ROOT));
    var match = get("CFAssociations/5d1b6f1e-0b1a-4c1e-9a54-0c2f3e8a0024");

    CaseModel.checkItem(item);
    CaseModel.checkSet(set);
    CaseModel.checkAssociation(match);
    assertThat(item.path("fullStatement").asString()).isEqualTo("Waits long enough for an answer.");
    assertThat(item.at("/CFDocumentURI/identifier").asString()).isEqualTo(MadeUp.ID);
    assertThat(set.path("CFAssociations").findValuesAsString("associationType"))
        .containsExactly("isChildOf", "exactMatchOf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"CFPackages", "CFDocuments", "CFItems", "CFAssociations", "CFItemAssociations"})
  void showsNoAgencyThoseOfAnother(String kind) {
    load(steam());
    var teaching = teaching();
    var item = get("CFPackages/" + teaching).at("/CFItems/0/identifier").asString();
    var place = get("CFPackages/" + teaching).at("/CFAssociations/0/identifier").asString();

    foundsAnAgencyOfItsOwn();
    load(steam());

    assertThat(documents()).doesNotContainValue(teaching);
    for (var id : new String[] {teaching, item, place, "nothing"}) {
      var missing = new Client(port, agency.slug()).get(CASE + kind + "/" + id);
      assertThat(missing.statusCode()).isEqualTo(404);
      assertThat(missing.body()).contains("imsx_codeMajor", "unknownobject");
    }
  }
}
