package org.laurel.openbadges;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.key.Multibase;
import org.laurel.openbadges.rdf.Canonical;

/// Issues many credentials that differ in a few texts. What they share is canonicalised once.
///
/// The prototype is a credential whose texts may hold `${name}`; each issue gives the names their
/// values. The result is byte for byte what [Issuer#issue] answers for the filled-in credential.
public final class Template {
  private final Issuer issuer;
  private final Prototype prototype;
  private volatile Options options;

  Template(Issuer issuer, Prototype prototype) {
    this.issuer = issuer;
    this.prototype = prototype;
    this.options = options(issuer.clock().instant());
  }

  /// Signs one credential, and gives its JSON text.
  ///
  /// @throws Refused if a value is missing, or one that is part of an address would break it
  public String issue(Map<String, String> values) {
    return issueApart(values).text();
  }

  /// What the texts of this template have in common.
  public Boilerplate boilerplate() {
    return prototype.boilerplate();
  }

  /// A signed text, and what of it is its own.
  ///
  /// @param own of what [Boilerplate#text] makes the text: the values as JSON writes them, and last
  ///   the end of the text with its proof; none if the text could only be signed by itself
  public record Issued(String text, List<String> own) {}

  /// The same as [#issue], for whoever keeps many texts and what they share once.
  ///
  /// @throws Refused if a value is missing, or one that is part of an address would break it
  public Issued issueApart(Map<String, String> values) {
    String[] ordered = prototype.ordered(values);
    Optional<byte[]> hash = prototype.hash(ordered);
    return hash.isPresent()
        ? spliced(hash.get(), ordered)
        : new Issued(issuer.issue(prototype.filled(ordered)), List.of());
  }

  private Issued spliced(byte[] hash, String[] values) {
    Options now = optionsNow();
    byte[] signature = issuer.key().sign(DataIntegrity.join(now.hash(), hash));
    List<String> own = prototype.own(values, now.text() + Multibase.base58(signature) + "\"}}");
    return new Issued(prototype.boilerplate().text(own), own);
  }

  /// A proof names the second in which it was made, so within one second the options are the same.
  private record Options(Instant created, byte[] hash, String text) {}

  private Options optionsNow() {
    Instant created = issuer.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    Options known = options;
    if (!known.created().equals(created)) {
      known = options(created);
      options = known;
    }
    return known;
  }

  private Options options(Instant time) {
    Instant created = time.truncatedTo(ChronoUnit.SECONDS);
    Json.Obj unsigned = DataIntegrity.unsigned(issuer.verificationMethod(), created);
    String text = unsigned.with("proofValue", new Json.Text("")).write();
    return new Options(
        created,
        DataIntegrity.optionsHash(prototype.json(), unsigned, Canonical.bundled()),
        ",\"proof\":" + text.substring(0, text.length() - 2));
  }
}
