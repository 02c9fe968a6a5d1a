package org.laurel.openbadges;

import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.laurel.openbadges.Check.Failed;
import org.laurel.openbadges.Check.Outcome;
import org.laurel.openbadges.Check.Passed;
import org.laurel.openbadges.Check.Skipped;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.key.Multibase;

/// Compares evidence and other resources with the digests that were signed (VC Data Model 2.0,
/// 5.3).
public final class Digests {
  private static final byte[] SHA2_256 = {0x12, 0x20};
  private static final List<String> STRONG = List.of("sha256", "sha384", "sha512");

  private Digests() {}

  /// The `digestMultibase` of some bytes: base64url multibase of a SHA-256 multihash.
  public static String of(byte[] bytes) {
    byte[] sha256 = digest("SHA-256", bytes);
    byte[] multihash = Arrays.copyOf(SHA2_256, SHA2_256.length + sha256.length);
    System.arraycopy(sha256, 0, multihash, SHA2_256.length, sha256.length);
    return Multibase.base64url(multihash);
  }

  static Outcome check(Json.Obj credential, Documents source) {
    List<Json.Obj> evidence =
        credential
            .objects("evidence")
            .filter(item -> item.get("digestMultibase").isPresent())
            .toList();
    List<RelatedResource> resources = RelatedResource.all(credential);
    for (Json.Obj item : evidence) {
      String address =
          item.text("id")
              .orElseThrow(() -> new Refused(".evidence", "has a digest and no address"));
      if (!same(address, item, source)) {
        return new Failed("the evidence at " + address + " was changed");
      }
    }
    for (RelatedResource resource : resources) {
      if (!same(resource.id(), resource.pin(), source)) {
        return new Failed("what it relates to at " + resource.id() + " was changed");
      }
    }
    return evidence.isEmpty() && resources.isEmpty()
        ? new Skipped("it pins no evidence")
        : new Passed();
  }

  /// Every digest that is given must be that of what is found.
  private static boolean same(String address, Json.Obj pin, Documents source) {
    try {
      byte[] found = source.get(URI.create(address));
      return pin.texts("digestMultibase").allMatch(digest -> isMultibase(digest, found))
          && pin.texts("digestSRI").allMatch(digest -> isSubresource(digest, found));
    } catch (IOException | IllegalArgumentException e) {
      throw new Refused("the evidence at " + address + " cannot be had: " + e.getMessage());
    }
  }

  /// A multihash, or the digest alone, as the W3C's own examples write it.
  private static boolean isMultibase(String digest, byte[] found) {
    byte[] given = Multibase.decode(digest);
    return Arrays.equals(given, Multibase.decode(of(found)))
        || Arrays.equals(given, digest("SHA-256", found));
  }

  /// Subresource Integrity, 3.5, in either alphabet of base64.
  private static boolean isSubresource(String digest, byte[] found) {
    String[] parts = digest.split("-", 2);
    if (parts.length < 2 || !STRONG.contains(parts[0].toLowerCase(Locale.ROOT))) {
      throw new Refused(".digestSRI", "names no digest this library knows");
    }
    byte[] expected = digest("SHA-" + parts[0].substring("sha".length()), found);
    return Stream.of(Base64.getEncoder(), Base64.getUrlEncoder().withoutPadding())
        .anyMatch(encoder -> encoder.encodeToString(expected).equals(parts[1]));
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
