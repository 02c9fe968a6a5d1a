package org.laurel.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.laurel.openbadges.Check.Failed;
import org.laurel.openbadges.Check.Passed;
import org.laurel.openbadges.Check.Step;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.key.DidDocument;
import org.laurel.openbadges.model.StatusEntry;
import org.laurel.openbadges.model.StatusEntry.Purpose;

class IssueAndVerifyTest {
  private final Issuer issuer = World.issuer();

  @Test
  void verifiesWhatItIssued() {
    String signed = issuer.issue(World.badge());

    Verification verification = World.verifier().withRecipient("ada@example.org").verify(signed);

    assertEquals(List.of(), verification.failures(), verification.sentence());
    for (Step step : List.of(Step.PROOF, Step.ISSUER, Step.KEY, Step.VALIDITY, Step.RECIPIENT)) {
      assertInstanceOf(Passed.class, verification.of(step), step.name());
    }
  }

  @Test
  void noticesOneChangedLetter() {
    String changed = issuer.issue(World.badge()).replace("Wait time", "Wait-time");

    Verification verification = World.verifier().verify(changed);

    assertInstanceOf(Failed.class, verification.of(Step.PROOF));
  }

  @Test
  void refusesToSignWhatNoContextDefines() {
    var credential =
        World.badge().toJson().with("salary", new org.laurel.openbadges.json.Json.Text("1"));

    assertThrows(Refused.class, () -> issuer.issue(credential));
  }

  @Test
  void seesRevocationInASignedList() {
    var entry = new StatusEntry("https://badges.example.org/status/1", 4711, Purpose.REVOCATION);
    String signed = issuer.issue(World.badge().withStatus(List.of(entry)));
    StatusList clean = StatusList.empty(Purpose.REVOCATION, StatusList.SMALLEST);

    Verification before = verifyWith(clean, entry, signed);
    Verification after = verifyWith(clean.with(4711), entry, signed);

    assertInstanceOf(Passed.class, before.of(Step.STATUS), before.sentence());
    assertEquals(new Failed("its issuer has revoked it"), after.of(Step.STATUS));
  }

  private Verification verifyWith(StatusList list, StatusEntry entry, String signed) {
    var published = issuer.issue(list.credential(entry.listUrl(), issuer.did(), World.NOW, 60_000));
    var documents = Map.of(World.DID_JSON, World.didDocument().write(), entry.listUrl(), published);
    return World.verifier(Documents.of(documents)).verify(signed);
  }

  @Test
  void believesNoKeyFromTheDayItWasStolen() {
    String signed = issuer.issue(World.badge());
    DidDocument.Method method = World.didDocument().methods().getFirst();
    var stolen = new DidDocument(issuer.did(), List.of(method.withRevoked(World.NOW)));
    var later =
        new DidDocument(issuer.did(), List.of(method.withRevoked(World.NOW.plusSeconds(60))));

    assertInstanceOf(
        Failed.class, World.verifier(World.publishing(stolen)).verify(signed).of(Step.KEY));
    assertInstanceOf(
        Passed.class, World.verifier(World.publishing(later)).verify(signed).of(Step.KEY));
  }

  @Test
  void bakesIntoAPictureAndBack() {
    String signed = issuer.issue(World.badge());

    byte[] baked = Baking.bake(Baking.bake(World.png(), "{}"), signed);

    assertEquals(signed, Baking.extract(baked).orElseThrow());
  }
}
