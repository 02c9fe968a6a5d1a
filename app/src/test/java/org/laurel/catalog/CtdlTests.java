package org.laurel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.people.Agencies;
import org.laurel.programs.Programs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What registries of credentials read. Oracle of the names: CTDL's terms as the Credential
/// Registry publishes them (credreg.net/ctdl/terms); a JSON-LD processor expands them, and fetches
/// nothing.
@LaurelTest
class CtdlTests {

  private static final String CETERMS = "https://purl.org/ctdl/terms/";
  private static final Pattern SCRIPT =
      Pattern.compile("<script type=\"application/ld\\+json\" nonce=\"[^\"]+\">(.*?)</script>");

  @LocalServerPort int port;
  @Autowired World world;
  @Autowired Agencies agencies;
  @Autowired Programs programs;

  private Client reader;

  @BeforeEach
  void opensCedar() {
    if (agencies.bySlug("cedar-ctdl").isEmpty()) {
      var cedar = agencies.found("cedar-ctdl", "Cedar County", "US-VA", "America/New_York");
      world.within(cedar, () -> programs.load(Path.of("../programs/arcs-virginia")));
    }
    reader = new Client(port, "cedar-ctdl");
  }

  @Test
  void describesAnOfferInItsPage() throws JsonLdError {
    var scripts = SCRIPT.matcher(reader.get("/catalogue/alpr").body()).results().toList();

    assertThat(scripts).hasSize(2);
    var offer = expanded(scripts.getLast().group(1)).getFirst();
    assertThat(offer.getString("@id")).endsWith("/cedar-ctdl/catalogue/alpr");
    assertThat(offer.getJsonArray("@type").getString(0)).isEqualTo(CETERMS + "MicroCredential");
    assertThat(word(offer, "name")).isEqualTo("Algorithms and Programming");
    assertThat(first(offer, "ownedBy").getJsonArray(CETERMS + "name").getJsonObject(0))
        .containsEntry("@language", jakarta.json.Json.createValue("en"));
    assertThat(first(first(offer, "estimatedDuration"), "exactDuration").getString("@value"))
        .isEqualTo("PT22H");
    assertThat(first(offer, "requires").getJsonArray(CETERMS + "condition")).hasSize(5);
    assertThat(first(offer, "requires").getJsonArray(CETERMS + "targetCompetency")).hasSize(8);
    assertThat(first(first(offer, "credentialStatusType"), "targetNode").getString("@id"))
        .isEqualTo("https://purl.org/ctdl/vocabs/credentialStat/Active");
    assertThat(first(offer, "ctid").getString("@value")).matches("ce-[0-9a-f-]{36}");
  }

  @Test
  void publishesAllOffersInOneDocument() throws JsonLdError {
    var answer = reader.get("/catalog.ctdl.jsonld");

    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/ld+json");
    var offers = expanded(answer.body());
    assertThat(offers).hasSize(5);
    assertThat(offers)
        .extracting(it -> word(it, "name"))
        .contains("Data and Analysis", "Computer Science Lesson Integration");
  }

  @Test
  void publishesAnEmptyDocumentWhereNothingIsOpen() throws JsonLdError {
    assertThat(expanded(new Client(port, "harbor").get("/catalog.ctdl.jsonld").body())).isEmpty();
  }

  /// Nobody who reads the page can end its script: the words of authors hold no `<`.
  @Test
  void letsNoTextEndTheScript() {
    var scripts = SCRIPT.matcher(reader.get("/catalogue/alpr").body()).results().toList();

    assertThat(scripts).allSatisfy(it -> assertThat(it.group(1)).doesNotContain("<"));
  }

  private static List<JsonObject> expanded(String document) throws JsonLdError {
    return JsonLd.expand(JsonDocument.of(new StringReader(document)))
        .loader((url, _) -> {
          throw new JsonLdError(
              JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "Nothing is to be fetched: " + url);
        })
        .get()
        .getValuesAs(JsonObject.class);
  }

  private static JsonObject first(JsonObject of, String term) {
    return of.getJsonArray(CETERMS + term).getJsonObject(0);
  }

  private static String word(JsonObject of, String term) {
    return first(of, term).getString("@value");
  }
}
