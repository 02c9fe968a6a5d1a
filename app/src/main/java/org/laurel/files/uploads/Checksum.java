package org.laurel.files.uploads;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/// What a piece must hash to (tus 1.0.0, extension "Checksum").
record Checksum(String algorithm, byte[] hash) {

  /// As they are offered.
  static final String ALGORITHMS = "sha1,sha256";

  private static final Map<String, String> NAMES = Map.of("sha1", "SHA-1", "sha256", "SHA-256");
  private static final int MISMATCH = 460;

  /// @param header the algorithm, a space, and the hash in Base64
  static Checksum of(String header) {
    var parts = header.strip().split(" ", 2);
    if (parts.length != 2 || !NAMES.containsKey(parts[0]))
      throw new Unfit(HttpStatus.BAD_REQUEST, "Upload-Checksum takes sha1 or sha256, and a hash.");
    try {
      return new Checksum(
          Objects.requireNonNull(NAMES.get(parts[0])), Base64.getDecoder().decode(parts[1]));
    } catch (IllegalArgumentException notBase64) {
      throw new Unfit(HttpStatus.BAD_REQUEST, "The hash in Upload-Checksum is not Base64.");
    }
  }

  void mustFit(byte[] piece) {
    try {
      if (MessageDigest.isEqual(MessageDigest.getInstance(algorithm).digest(piece), hash)) return;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has " + algorithm, e);
    }
    throw new Unfit(
        HttpStatusCode.valueOf(MISMATCH), "The piece came over damaged. Send it once more.");
  }
}
