package org.laurel.openbadges;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.Check.Failed;
import org.laurel.openbadges.Check.Passed;
import org.laurel.openbadges.Check.Skipped;
import org.laurel.openbadges.Check.Step;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.key.Crypto;

/// Checks credentials (Open Badges 3.0, 9.2), one named answer per step.
///
/// @param documents where did:web documents and status lists come from
/// @param evidence where evidence comes from; null leaves its digests unchecked
/// @param recipient the e-mail address or other identity that must be the earner's; null asks
///   nobody's
public record Verifier(
    Documents documents,
    @Nullable Documents evidence,
    @Nullable String recipient,
    InstantSource clock,
    Crypto crypto) {

  public static Verifier of(Documents documents, InstantSource clock, Crypto crypto) {
    return new Verifier(documents, null, null, clock, crypto);
  }

  public Verifier withEvidence(Documents evidence) {
    return new Verifier(documents, evidence, recipient, clock, crypto);
  }

  public Verifier withRecipient(String recipient) {
    return new Verifier(documents, evidence, recipient, clock, crypto);
  }

  /// Checks the JSON text of a credential. Never throws for what is in the text.
  public Verification verify(String credential) {
    try {
      return verify(Json.object(credential));
    } catch (Refused e) {
      return unreadable(e);
    }
  }

  Verification verify(Json.Obj credential) {
    var examination = new Examination(this, credential);
    var checks = new ArrayList<Check>();
    checks.add(new Check(Step.PARSE, new Passed()));
    checks.add(examination.ask(Step.CONTEXT, examination::context));
    checks.add(examination.ask(Step.SCHEMA, examination::schema));
    checks.add(examination.ask(Step.PROOF, examination::proof));
    checks.add(examination.ask(Step.ISSUER, examination::issuer));
    checks.add(examination.ask(Step.KEY, examination::key));
    checks.add(examination.ask(Step.STATUS, examination::status));
    checks.add(examination.ask(Step.VALIDITY, examination::validity));
    checks.add(examination.ask(Step.RECIPIENT, examination::recipient));
    checks.add(examination.ask(Step.ENDORSEMENTS, examination::endorsements));
    checks.add(examination.ask(Step.EVIDENCE, examination::evidence));
    return new Verification(checks, Optional.of(credential));
  }

  private static Verification unreadable(Refused e) {
    var checks = new ArrayList<Check>();
    for (Step step : Step.values()) {
      checks.add(new Check(step, new Skipped("it could not be read")));
    }
    checks.set(0, new Check(Step.PARSE, new Failed("it cannot be read (" + e.getMessage() + ")")));
    return new Verification(List.copyOf(checks), Optional.empty());
  }
}
