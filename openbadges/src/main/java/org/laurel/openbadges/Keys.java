package org.laurel.openbadges;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.key.Crypto;
import org.laurel.openbadges.key.DidDocument;
import org.laurel.openbadges.key.VerificationKey;

/// Finds the key that a proof names: in the name itself (`did:key`), or where it leads (`did:web`).
record Keys(Documents documents, Crypto crypto) {

  /// A key and its epoch.
  record Found(VerificationKey key, DidDocument.Method method) {

    /// Why a proof made at that time is worth nothing, or null if it is good.
    @Nullable String objection(Instant time) {
      Instant revoked = method.revoked();
      Instant expires = method.expires();
      if (revoked != null && !time.isBefore(revoked)) {
        return "its key was reported stolen before it signed";
      }
      return expires != null && time.isAfter(expires) ? "its key had expired when it signed" : null;
    }
  }

  Found find(String verificationMethod) {
    String did = did(verificationMethod);
    DidDocument document = did.startsWith("did:key:") ? ofKey(did) : fetched(did);
    DidDocument.Method method =
        document
            .method(verificationMethod)
            .orElseThrow(() -> new Refused("its issuer publishes no key " + verificationMethod));
    return new Found(VerificationKey.ofMultibase(method.publicKeyMultibase(), crypto), method);
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
      byte[] bytes = documents.get(address(did));
      DidDocument document = DidDocument.parse(new String(bytes, StandardCharsets.UTF_8));
      if (!document.id().equals(did)) {
        throw new Refused("the key document found is that of " + document.id());
      }
      return document;
    } catch (IOException e) {
      throw new Refused("the keys of " + did + " cannot be had: " + e.getMessage());
    }
  }

  /// Where a `did:web` is published (did:web method, 2.5.2).
  private static URI address(String did) {
    if (!did.startsWith("did:web:")) {
      throw new Refused("keys are looked up for did:key and did:web only");
    }
    String[] parts = did.substring("did:web:".length()).split(":", -1);
    String host = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
    String path = String.join("/", java.util.Arrays.copyOfRange(parts, 1, parts.length));
    try {
      return URI.create(
          "https://" + host + "/" + (path.isEmpty() ? ".well-known" : path) + "/did.json");
    } catch (IllegalArgumentException e) {
      throw new Refused("not a did:web");
    }
  }
}
