package org.laurel.openbadges;

import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.laurel.openbadges.Check.Failed;
import org.laurel.openbadges.Check.Outcome;
import org.laurel.openbadges.Check.Passed;
import org.laurel.openbadges.Check.Skipped;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.key.Multibase;

/// Compares evidence with the digests that were signed (VC Data Model 2.0, 5.3).
public final class Digests {
  private static final byte[] SHA2_256 = {0x12, 0x20};

  private Digests() {}

  /// The `digestMultibase` of some bytes: base64url multibase of a SHA-256 multihash.
  public static String of(byte[] bytes) {
    byte[] sha256 = sha256(bytes);
    byte[] multihash = Arrays.copyOf(SHA2_256, SHA2_256.length + sha256.length);
    System.arraycopy(sha256, 0, multihash, SHA2_256.length, sha256.length);
    return Multibase.base64url(multihash);
  }

  static Outcome check(Json.Obj credential, Documents source) {
    List<Json.Obj> pinned =
        credential
            .objects("evidence")
            .filter(evidence -> evidence.get("digestMultibase").isPresent())
            .toList();
    for (Json.Obj evidence : pinned) {
      String address =
          evidence
              .text("id")
              .orElseThrow(() -> new Refused(".evidence", "has a digest and no address"));
      if (!same(address, evidence.text("digestMultibase").orElse(""), source)) {
        return new Failed("the evidence at " + address + " was changed");
      }
    }
    return pinned.isEmpty() ? new Skipped("it pins no evidence") : new Passed();
  }

  private static boolean same(String address, String digest, Documents source) {
    try {
      byte[] found = source.get(URI.create(address));
      return Arrays.equals(Multibase.decode(digest), Multibase.decode(of(found)));
    } catch (IOException | IllegalArgumentException e) {
      throw new Refused("the evidence at " + address + " cannot be had: " + e.getMessage());
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
