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
import org.laurel.openbadges.rdf.Canonical;

/// Checks credentials (Open Badges 3.0, 9.2), one named answer per step. Safe to share between
/// threads; keep one, since it remembers status lists for as long as their issuers allow.
public final class Verifier {
  private final Documents documents;
  private final @Nullable Documents evidence;
  private final @Nullable String recipient;
  private final InstantSource clock;
  private final Crypto crypto;
  private final StatusCache statusLists;
  private final List<Prototype> known;
  private final KnownContexts contexts;

  private Verifier(
      Documents documents,
      @Nullable Documents evidence,
      @Nullable String recipient,
      InstantSource clock,
      Crypto crypto,
      StatusCache statusLists,
      List<Prototype> known,
      KnownContexts contexts) {
    this.documents = documents;
    this.evidence = evidence;
    this.recipient = recipient;
    this.clock = clock;
    this.crypto = crypto;
    this.statusLists = statusLists;
    this.known = known;
    this.contexts = contexts;
  }

  /// @param documents where did:web documents and status lists come from
  public static Verifier of(Documents documents, InstantSource clock, Crypto crypto) {
    return new Verifier(
        documents,
        null,
        null,
        clock,
        crypto,
        new StatusCache(),
        List.of(),
        KnownContexts.bundled());
  }

  /// Also compares evidence with the digests that were signed, fetching it from there.
  public Verifier withEvidence(Documents source) {
    return new Verifier(documents, source, recipient, clock, crypto, statusLists, known, contexts);
  }

  /// Also asks whether it belongs to this e-mail address or other identity.
  public Verifier withRecipient(String identity) {
    return new Verifier(documents, evidence, identity, clock, crypto, statusLists, known, contexts);
  }

  /// Also takes words of more contexts than those of Open Badges.
  public Verifier withContexts(KnownContexts more) {
    return new Verifier(documents, evidence, recipient, clock, crypto, statusLists, known, more);
  }

  /// Also knows credentials of one kind by their text, and so takes less time for them; the answers
  /// are the same.
  ///
  /// @param prototype a credential whose texts may hold `${name}`, as for [Issuer#template]
  public Verifier knowing(Json.Obj prototype) {
    var more = new ArrayList<>(known);
    more.add(new Prototype(prototype));
    return new Verifier(documents, evidence, recipient, clock, crypto, statusLists, more, contexts);
  }

  /// Checks a credential: JSON text, or a compact JWT. Never throws for what is in the text.
  public Verification verify(String credential) {
    try {
      for (Prototype prototype : known) {
        Optional<Securing.EmbeddedProof> recognised = Recognition.of(credential, prototype);
        if (recognised.isPresent()) {
          return verify(recognised.get().credential(), recognised.get());
        }
      }
      return credential.stripLeading().startsWith("{")
          ? verify(Json.object(credential))
          : verify(Jwt.parse(credential));
    } catch (Refused e) {
      return unreadable(e);
    }
  }

  Verification verify(Json.Obj credential) {
    return verify(credential, new Securing.EmbeddedProof(credential, canonical()));
  }

  private Verification verify(Jwt token) {
    return verify(token.payload(), new Securing.Envelope(token));
  }

  private Verification verify(Json.Obj credential, Securing securing) {
    var examination = new Examination(this, credential, securing);
    var checks = new ArrayList<Check>(Step.values().length);
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

  Documents documents() {
    return documents;
  }

  @Nullable Documents evidence() {
    return evidence;
  }

  @Nullable String recipient() {
    return recipient;
  }

  InstantSource clock() {
    return clock;
  }

  Crypto crypto() {
    return crypto;
  }

  Canonical canonical() {
    return contexts.canonical();
  }

  StatusCache statusLists() {
    return statusLists;
  }
}
