package org.laurel.openbadges;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.key.Crypto;
import org.laurel.openbadges.key.DidDocument;
import org.laurel.openbadges.key.JwtPublicKey;
import org.laurel.openbadges.key.VerificationKey;

/// Finds the key that a proof names: in the name itself (`did:key`), or where it leads (`did:web`).
record Keys(Documents documents, Crypto crypto) {

  /// When a key could be trusted.
  record Epoch(@Nullable Instant expires, @Nullable Instant revoked) {

    /// Why a proof made at that time is worth nothing, or null if it is good.
    @Nullable String objection(Instant time) {
      if (revoked != null && !time.isBefore(revoked)) {
        return "its key was reported stolen before it signed";
      }
      return expires != null && time.isAfter(expires) ? "its key had expired when it signed" : null;
    }
  }

  record Found<K>(K key, Epoch epoch) {}

  /// The key of a Data Integrity proof.
  Found<VerificationKey> find(String verificationMethod) {
    DidDocument.Method method =
        document(verificationMethod)
            .method(verificationMethod)
            .orElseThrow(() -> unpublished(verificationMethod));
    return new Found<>(
        VerificationKey.ofMultibase(method.publicKeyMultibase(), crypto),
        new Epoch(method.expires(), method.revoked()));
  }

  /// The key of a JSON Web Token.
  Found<JwtPublicKey> findJwk(String kid) {
    DidDocument.JwkMethod method = document(kid).jwkMethod(kid).orElseThrow(() -> unpublished(kid));
    return new Found<>(
        JwtPublicKey.of(method.publicKeyJwk()), new Epoch(method.expires(), method.revoked()));
  }

  private DidDocument document(String verificationMethod) {
    String did = did(verificationMethod);
    return did.startsWith("did:key:") ? ofKey(did) : fetched(did);
  }

  private static Refused unpublished(String verificationMethod) {
    return new Refused("its issuer publishes no key " + verificationMethod);
  }

  static String did(String verificationMethod) {
    int fragment = verificationMethod.indexOf('#');
    return fragment < 0 ? verificationMethod : verificationMethod.substring(0, fragment);
  }

  private DidDocument ofKey(String did) {
    return DidDocument.ofKey(
        VerificationKey.ofMultibase(did.substring("did:key:".length()), crypto));
  }

  private DidDocument fetched(String did) {
    try {
      byte[] bytes = documents.get(DidDocument.address(did));
      DidDocument document = DidDocument.parse(new String(bytes, StandardCharsets.UTF_8));
      if (!document.id().equals(did)) {
        throw new Refused("the key document found is that of " + document.id());
      }
      return document;
    } catch (IOException e) {
      throw new Refused("the keys of " + did + " cannot be had: " + e.getMessage());
    }
  }
}
