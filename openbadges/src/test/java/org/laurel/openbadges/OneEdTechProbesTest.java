package org.laurel.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.metadata.IIOMetadataNode;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.laurel.openbadges.Check.Failed;
import org.laurel.openbadges.Check.Step;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.key.DidDocument.JwkMethod;
import org.laurel.openbadges.key.JwtAlgorithm;
import org.laurel.openbadges.key.JwtKey;
import org.laurel.openbadges.model.EndorsementCredential;
import org.laurel.openbadges.model.Profile;
import org.laurel.openbadges.model.StatusEntry;
import org.laurel.openbadges.model.StatusEntry.Purpose;

/// What the public validator of 1EdTech probes, asked of what we issue: contexts in their order,
/// types, members and their multiplicities, the published key, the pictures as other readers see
/// them. Written by reading its probes; the validator itself was not run.
class OneEdTechProbesTest {
  private static final String KID = World.DID + "#jwt-1";
  private static final String OB = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
  private static final String CLR = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json";
  private static final byte[] SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9\"/></svg>"
          .getBytes(StandardCharsets.UTF_8);

  private final OneEdTechModel model = new OneEdTechModel();
  private final StatusEntry place =
      new StatusEntry("https://badges.example.org/status/1", 4711, Purpose.REVOCATION);

  @Test
  void dataIntegrity() {
    Json.Obj signed = Json.object(badge());

    assertBadge(signed);
    Json.Obj proof = signed.objects("proof").findFirst().orElseThrow();
    assertEquals("assertionMethod", proof.text("proofPurpose").orElseThrow());
    assertEquals("eddsa-rdfc-2022", proof.text("cryptosuite").orElseThrow());
    assertPublishes(proof.text("verificationMethod").orElseThrow());
    assertHolds(World.verifier(documents(clean())).verify(signed.write()));
  }

  /// The validator takes `assertionMethod` as a list of texts, and the controller as the issuer.
  private static void assertPublishes(String method) {
    Json.Obj did = Json.object(World.didDocument().write());
    assertTrue(did.all("assertionMethod").contains(new Json.Text(method)));
    Json.Obj published =
        did.objects("verificationMethod")
            .filter(key -> key.text("id").filter(method::equals).isPresent())
            .findFirst()
            .orElseThrow();
    assertEquals(World.DID, published.text("controller").orElseThrow());
    assertTrue(published.text("publicKeyMultibase").orElseThrow().startsWith("z6Mk"));
  }

  @ParameterizedTest
  @EnumSource(names = {"ES256", "RS256"})
  void tokens(JwtAlgorithm algorithm) {
    JwtKey key = JwtKey.generate(algorithm);
    String token = new JwtIssuer(key, KID).issue(World.badge());

    Jwt read = Jwt.parse(token);
    assertBadge(read.payload());
    assertEquals(algorithm.word(), read.header().text("alg").orElseThrow());
    assertEquals(KID, read.kid());
    assertHolds(verifier(key).verify(token));
  }

  @Test
  void png() throws Exception {
    byte[] baked = Baking.bake(World.png(), badge());

    var reader = ImageIO.getImageReadersByFormatName("png").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(baked)), true);
    var tree = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
    var text = (IIOMetadataNode) tree.getElementsByTagName("iTXtEntry").item(0);

    assertEquals("openbadgecredential", text.getAttribute("keyword"));
    assertBadge(Json.object(text.getAttribute("text")));
    assertHolds(World.verifier(documents(clean())).verify(text.getAttribute("text")));
  }

  @Test
  void svg() throws Exception {
    byte[] baked = Baking.bake(SVG, badge());

    var reader =
        XMLInputFactory.newFactory().createXMLStreamReader(new ByteArrayInputStream(baked));
    var name = new QName("https://purl.imsglobal.org/ob/v3p0", "credential");
    while (!(reader.isStartElement() && reader.getName().equals(name))) {
      reader.next();
    }
    String text = reader.getElementText();

    assertBadge(Json.object(text.strip()));
    assertHolds(World.verifier(documents(clean())).verify(text));
  }

  @Test
  void svgWithAToken() throws Exception {
    String token = new JwtIssuer(JwtKey.generate(JwtAlgorithm.ES256), KID).issue(World.badge());
    byte[] baked = Baking.bake(SVG, token);

    var reader =
        XMLInputFactory.newFactory().createXMLStreamReader(new ByteArrayInputStream(baked));
    var found = new ArrayList<String>();
    while (reader.hasNext()) {
      reader.next();
      if (reader.isStartElement() && reader.getLocalName().equals("credential")) {
        found.add(reader.getAttributeValue(null, "verify"));
      }
    }

    assertEquals(List.of(token), found);
  }

  @Test
  void endorsement() {
    Json.Obj endorsement = endorsementOf("https://badges.example.org/awards/1");
    Json.Obj badge = World.badge().toJson().with("endorsement", new Json.Arr(List.of(endorsement)));
    Json.Obj signed = Json.object(World.issuer().issue(badge));

    assertContexts(endorsement, OB);
    assertEquals(List.of(), model.objections("EndorsementCredential", endorsement));
    assertBadge(signed);
    Verification found = World.verifier().verify(signed.write());
    assertInstanceOf(Check.Passed.class, found.of(Step.ENDORSEMENTS), found.sentence());
    assertHolds(World.verifier().verify(endorsement.write()));
  }

  private static Json.Obj endorsementOf(String id) {
    return Json.object(
        World.issuer()
            .issue(
                new EndorsementCredential(
                        "https://badges.example.org/endorsements/1",
                        Profile.of(World.DID, "Bayou Schools"),
                        "Endorsement",
                        World.NOW,
                        null,
                        id,
                        "We hire for it.")
                    .toJson()));
  }

  @Test
  void learnerRecord() {
    JwtKey key = JwtKey.generate(JwtAlgorithm.ES256);
    Json.Obj inner = Json.object(World.issuer().issue(World.badge()));
    Json.Obj subject =
        Json.fields()
            .put("id", "https://badges.example.org/people/1")
            .put("type", Json.texts("ClrSubject"))
            .put("verifiableCredential", new Json.Arr(List.of(inner)))
            .done();
    Json.Obj record =
        World.badge()
            .toJson()
            .without("evidence")
            .with("@context", Json.texts(DataModel.CONTEXT, CLR, OB))
            .with("type", Json.texts("VerifiableCredential", "ClrCredential"))
            .with("credentialSubject", subject);

    String token = new JwtIssuer(key, KID).issue(record);

    Json.Obj payload = Jwt.parse(token).payload();
    assertContexts(payload, CLR, OB);
    assertEquals(List.of(), model.objections("ClrCredential", payload));
    assertHolds(verifier(key).verify(token));
    payload
        .objects("credentialSubject")
        .flatMap(held -> held.objects("verifiableCredential"))
        .forEach(held -> {
          assertBadge(held);
          assertHolds(World.verifier().verify(held.write()));
        });
  }

  @Test
  void revoked() throws Exception {
    StatusList list = clean().with(place.index());

    Verification found = World.verifier(documents(list)).verify(badge());

    assertEquals(new Failed("its issuer has revoked it"), found.of(Step.STATUS));
    Json.Obj published = Json.object(documents(list).get(URI.create(place.listUrl())));
    assertContexts(published);
    assertTrue(published.texts("type").anyMatch("BitstringStatusListCredential"::equals));
    assertHolds(World.verifier().verify(published.write()));
  }

  @Test
  void expired() {
    String signed = World.issuer().issue(World.badge().withValidUntil(World.NOW.plusSeconds(60)));

    Verification found = World.verifier().verify(signed);

    assertBadge(Json.object(signed));
    assertEquals(List.of(Step.VALIDITY), found.failures().stream().map(Check::step).toList());
    assertTrue(found.sentence().contains("it expired on"), found.sentence());
  }

  private String badge() {
    return World.issuer().issue(World.badge().withStatus(List.of(place)));
  }

  private StatusList clean() {
    return StatusList.empty(Purpose.REVOCATION, StatusList.SMALLEST);
  }

  /// What a verifier can look up, as text.
  private Documents documents(StatusList list) {
    Issuer issuer = World.issuer();
    String published =
        issuer.issue(list.credential(place.listUrl(), issuer.did(), World.NOW, 60_000));
    return Documents.of(
        Map.of(World.DID_JSON, World.didDocument().write(), place.listUrl(), published));
  }

  private static Verifier verifier(JwtKey key) {
    return World.verifier(World.publishing(World.didDocument().with(JwkMethod.of(KID, key))));
  }

  private void assertBadge(Json.Obj badge) {
    assertContexts(badge, OB);
    assertTrue(badge.texts("type").anyMatch("VerifiableCredential"::equals));
    assertTrue(badge.texts("type").anyMatch("OpenBadgeCredential"::equals));
    assertEquals(List.of(), model.objections("AchievementCredential", badge));
    Json.Obj subject = badge.objects("credentialSubject").findFirst().orElseThrow();
    assertTrue(subject.text("id").isPresent() || !subject.all("identifier").isEmpty());
    subject
        .objects("achievement")
        .flatMap(achievement -> achievement.objects("criteria"))
        .forEach(criteria ->
            assertTrue(criteria.text("id").isPresent() || criteria.text("narrative").isPresent()));
  }

  private static void assertContexts(Json.Obj credential, String... others) {
    var expected = new ArrayList<>(List.of(DataModel.CONTEXT));
    expected.addAll(List.of(others));
    assertEquals(expected, credential.texts("@context").toList());
  }

  private static void assertHolds(Verification found) {
    assertEquals(List.of(), found.failures(), found.sentence());
  }
}
