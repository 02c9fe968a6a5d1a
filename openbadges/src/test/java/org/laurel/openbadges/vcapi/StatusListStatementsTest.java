package org.laurel.openbadges.vcapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.laurel.openbadges.Documents;
import org.laurel.openbadges.Issuer;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.key.Crypto;
import org.laurel.openbadges.key.SigningKey;

/// The statements of the W3C's vc-bitstring-status-list-test-suite in our own words, on what the
/// test server issues and publishes; where that suite has no case (a place outside the list), ours.
class StatusListStatementsTest {
  private static VcApi api;
  private static Json.Obj credential;

  @BeforeAll
  static void start() throws Exception {
    var issuer =
        Issuer.ofKey(
            SigningKey.generate(new SecureRandom(), Crypto.best()), InstantSource.system());
    api = new VcApi(issuer, Documents.none(), LoopbackIdentity.make(), 0);
    credential = issued();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static Json.Obj issued() {
    Json.Obj plain =
        Json.object(
            """
            {"@context":["https://www.w3.org/ns/credentials/v2"],"id":"urn:uuid:1",
             "type":["VerifiableCredential"],"credentialSubject":{"id":"did:example:subject"}}
            """);
    return Json.object(
        new Calls(api).post("/status/credentials/issue", "credential", plain).body());
  }

  static Stream<Arguments> entries() {
    return Stream.of(
        entry("2.1", "an entry stands in a credential", _ -> assertEquals(200, verify(credential))),
        entry(
            "2.1",
            "its id is not that of the list",
            entry -> assertTrue(!text(entry, "id").equals(text(entry, "statusListCredential")))),
        entry(
            "2.1",
            "its type is BitstringStatusListEntry",
            entry -> assertEquals("BitstringStatusListEntry", text(entry, "type"))),
        entry(
            "2.1",
            "its purpose is a text",
            entry ->
                assertTrue(
                    List.of("revocation", "suspension").contains(text(entry, "statusPurpose")))),
        entry(
            "2.1",
            "its index is a number from 0 as a text",
            entry -> assertTrue(text(entry, "statusListIndex").matches("0|[1-9][0-9]*"))),
        entry(
            "2.1",
            "its list is at an address",
            entry -> assertTrue(URI.create(text(entry, "statusListCredential")).isAbsolute())),
        entry(
            "2.1",
            "there is a credential of type BitstringStatusListCredential",
            entry ->
                assertTrue(
                    list(entry).texts("type").anyMatch("BitstringStatusListCredential"::equals))),
        entry(
            "2.1",
            "one bit is enough, so neither statusSize nor statusMessage is given",
            entry ->
                assertTrue(
                    entry.get("statusSize").isEmpty() && entry.get("statusMessage").isEmpty())));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource
  void entries(String section, String statement, Consumer<Json.Obj> check) {
    assertEquals(2, credential.objects("credentialStatus").count());
    credential.objects("credentialStatus").forEach(check);
  }

  static Stream<Arguments> lists() {
    return Stream.of(
        entry(
            "2.2", "a list is a credential that verifies", list -> assertEquals(200, verify(list))),
        entry(
            "2.2",
            "its subject is a BitstringStatusList",
            list -> assertEquals("BitstringStatusList", text(subject(list), "type"))),
        entry(
            "2.2",
            "its purpose is a text or several",
            list -> assertEquals(1, subject(list).texts("statusPurpose").count())),
        entry(
            "2.2",
            "its bits are base64url multibase without padding",
            list -> assertTrue(text(subject(list), "encodedList").matches("u[A-Za-z0-9_-]+"))),
        entry(
            "2.2",
            "and gzip, of 16 KB at least",
            list -> assertTrue(bits(list).length >= 16 * 1024)),
        entry(
            "3.1",
            "what is published follows the steps of generating",
            list -> assertEquals(0, bits(list)[bits(list).length - 1])));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource
  void lists(String section, String statement, Consumer<Json.Obj> check) {
    credential.objects("credentialStatus").map(StatusListStatementsTest::list).forEach(check);
  }

  static Stream<Arguments> malformed() {
    return Stream.of(
        Arguments.of("3", "the index is a text", "\"statusListIndex\":true"),
        Arguments.of("3", "the index is a number", "\"statusListIndex\":\"first\""),
        Arguments.of("3", "the index is not below 0", "\"statusListIndex\":\"-1\""),
        Arguments.of("3.2", "the index is within the list", "\"statusListIndex\":\"131072\""),
        Arguments.of("3.2", "the purpose is that of the list", "\"statusPurpose\":\"refresh\""),
        Arguments.of("3.2", "the list is there", "\"statusListCredential\":\"https://x.test/1\""),
        Arguments.of("3.2", "the type is known", "\"type\":\"RevocationList2020Status\""));
  }

  /// The issuer signs what it is given; the verifier finds it malformed.
  @ParameterizedTest(name = "{0} {1}: {2} is no good")
  @MethodSource
  void malformed(String section, String statement, String member) {
    Json.Obj entry = credential.objects("credentialStatus").findFirst().orElseThrow();
    for (var change : Json.object("{" + member + "}").members().entrySet()) {
      entry = entry.with(change.getKey(), change.getValue());
    }
    Json.Obj unsigned = credential.without("proof").with("credentialStatus", entry);

    var answer = new Calls(api).issue(unsigned);

    if (answer.statusCode() == 201) {
      var found = new Calls(api).verify(Json.object(answer.body()));
      assertEquals(400, found.statusCode(), found.body());
    }
  }

  @ParameterizedTest(name = "3.2 after {0} the credential does not verify")
  @org.junit.jupiter.params.provider.ValueSource(strings = {"revocation", "suspension"})
  void standing(String purpose) throws InterruptedException {
    Json.Obj fresh = issued();
    assertEquals(200, verify(fresh));
    Json.Obj entry =
        fresh
            .objects("credentialStatus")
            .filter(one -> text(one, "statusPurpose").equals(purpose))
            .findFirst()
            .orElseThrow();

    new Calls(api).post("/credentials/status", "credentialStatus", entry);
    Thread.sleep(5);

    assertEquals(400, verify(fresh));
  }

  private static Arguments entry(String section, String statement, Consumer<Json.Obj> check) {
    return Arguments.of(section, statement, check);
  }

  private static Json.Obj list(Json.Obj entry) {
    return Json.object(api.lists().at(text(entry, "statusListCredential")));
  }

  private static Json.Obj subject(Json.Obj list) {
    return list.objects("credentialSubject").findFirst().orElseThrow();
  }

  private static byte[] bits(Json.Obj list) {
    byte[] gzip = Base64.getUrlDecoder().decode(text(subject(list), "encodedList").substring(1));
    try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int verify(Json.Obj credential) {
    return new Calls(api).verify(credential).statusCode();
  }

  private static String text(Json.Obj object, String name) {
    return object.text(name).orElseThrow();
  }
}
