package org.laurel.credentials.issuing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.laurel.credentials.issuer.Fingerprint;
import org.laurel.openbadges.Boilerplate;

/// What texts of one pattern have in common, under a name that follows from it.
///
/// @param id the beginning of the SHA-256 of all that it holds
record Shared(UUID id, Boilerplate boilerplate) {

  /// JSON writes this character by its number, so no part of a text has it.
  static final String BETWEEN = "\u001f";

  static Shared of(Boilerplate boilerplate) {
    var all = String.join(BETWEEN, boilerplate.pieces()) + BETWEEN + boilerplate.holes();
    var digest = ByteBuffer.wrap(Fingerprint.bytes(all.getBytes(UTF_8)));
    return new Shared(new UUID(digest.getLong(), digest.getLong()), boilerplate);
  }

  /// A text's own parts in a row.
  static byte[] own(List<String> parts) {
    return String.join(BETWEEN, parts).getBytes(UTF_8);
  }
}
