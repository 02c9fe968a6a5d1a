package org.laurel.openbadges.vcapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.laurel.openbadges.Digests;
import org.laurel.openbadges.Documents;
import org.laurel.openbadges.Issuer;
import org.laurel.openbadges.Presentations;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.key.Crypto;
import org.laurel.openbadges.key.SigningKey;

/// The statements of the W3C's vc-data-model-2.0-test-suite in our own words, each with documents
/// that keep to it and documents that do not; see the file beside this test.
class DataModelStatementsTest {
  private static final String RESOURCE = "https://example.org/terms.txt";
  private static final Json.Obj CHALLENGE =
      Json.fields().put("challenge", "c4").put("domain", "example.org").done();

  private static VcApi api;
  private static Issuer issuer;

  @BeforeAll
  static void start() throws Exception {
    issuer =
        Issuer.ofKey(
            SigningKey.generate(new SecureRandom(), Crypto.best()), InstantSource.system());
    var documents = Documents.of(Map.of(RESOURCE, "terms"));
    api = new VcApi(issuer, documents, LoopbackIdentity.make(), 0);
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @ParameterizedTest(name = "{0} {1}: {2} {3}")
  @CsvFileSource(
      resources = "vc-data-model-2.0-credentials.txt",
      delimiter = '|',
      quoteCharacter = '\0')
  void credentials(String section, String statement, String outcome, String members) {
    Json.Obj base =
        Json.object(
            """
            {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],
             "credentialSubject":{"id":"did:example:subject"}}
            """);

    HttpResponse<String> answer = new Calls(api).issue(changed(base, members));

    assertEquals(outcome.equals("signs") ? 201 : 400, answer.statusCode(), answer.body());
    if (outcome.equals("signs") && !statement.contains("status")) {
      HttpResponse<String> verified = new Calls(api).verify(Json.object(answer.body()));
      assertEquals(200, verified.statusCode(), verified.body());
    }
  }

  @ParameterizedTest(name = "{0} {1}: {2} {3}")
  @CsvFileSource(
      resources = "vc-data-model-2.0-presentations.txt",
      delimiter = '|',
      quoteCharacter = '\0')
  void presentations(String section, String statement, String outcome, String members) {
    Json.Obj credential =
        Json.object(
            new Calls(api)
                .issue(
                    Json.object(
                        """
                        {"@context":["https://www.w3.org/ns/credentials/v2"],
                         "type":["VerifiableCredential"],"credentialSubject":{"name":"Ada"}}
                        """))
                .body());
    Json.Obj base =
        Json.object(
            """
            {"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiablePresentation"]}
            """);
    String filled =
        members.replace("CREDENTIAL", credential.write()).replace("HOLDER", issuer.did());

    HttpResponse<String> answer =
        new Calls(api)
            .present(
                Presentations.signedAnyway(changed(base, filled), issuer, CHALLENGE), CHALLENGE);

    assertEquals(outcome.equals("accepts") ? 200 : 400, answer.statusCode(), answer.body());
  }

  /// Puts the members; one that is `"-"` is taken away.
  private static Json.Obj changed(Json.Obj base, String members) {
    String filled = members.replace("DIGEST", Digests.of("terms".getBytes(StandardCharsets.UTF_8)));
    Json.Obj changed = base;
    for (var member : Json.object(filled).members().entrySet()) {
      changed =
          member.getValue().equals(new Json.Text("-"))
              ? changed.without(member.getKey())
              : changed.with(member.getKey(), member.getValue());
    }
    return changed;
  }
}
