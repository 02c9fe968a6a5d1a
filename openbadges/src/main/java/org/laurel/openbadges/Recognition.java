package org.laurel.openbadges;

import java.util.Optional;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.rdf.Canonical;

/// Tells by its text that a credential is one of a known kind, so that it need not be read nor
/// canonicalised as a whole.
final class Recognition {
  private static final String PROOF = ",\"proof\":";
  private static final int LONGEST = 1 << 20;

  private Recognition() {}

  /// The credential with its proof, if its text is that of the prototype with plain values and a
  /// proof at the end.
  static Optional<Securing.EmbeddedProof> of(String credential, Prototype prototype) {
    boolean fit = credential.length() <= LONGEST && credential.endsWith("}");
    return fit
        ? prototype.match(credential).flatMap(match -> proven(credential, match, prototype))
        : Optional.empty();
  }

  private static Optional<Securing.EmbeddedProof> proven(
      String credential, Prototype.Match match, Prototype prototype) {
    if (!credential.startsWith(PROOF, match.end())) {
      return Optional.empty();
    }
    int from = match.end() + PROOF.length();
    try {
      Json.Obj proof = Json.object(credential.substring(from, credential.length() - 1));
      Json.Obj document = prototype.filled(match.values());
      return Optional.of(
          new Securing.EmbeddedProof(
              document.with("proof", proof),
              Canonical.bundled(),
              () ->
                  prototype
                      .hash(match.values())
                      .orElseGet(() -> Canonical.bundled().hash(document))));
    } catch (Refused e) {
      return Optional.empty();
    }
  }
}
