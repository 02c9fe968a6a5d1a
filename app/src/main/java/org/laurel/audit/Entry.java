package org.laurel.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.laurel.audit.tree.Hash;
import org.laurel.database.AgencyId;

/// One act, sealed together with the entry before it.
///
/// @param number from 1, without gaps, in each agency
/// @param at to the microsecond, as PostgreSQL keeps it
/// @param subjectKind what the subject is, such as `submission`
/// @param previousHash the hash of the entry before; 64 zeros for the first
/// @param hash 64 lower-case hexadecimal digits
public record Entry(
    long number,
    Instant at,
    UUID actor,
    String action,
    String subjectKind,
    UUID subject,
    String detail,
    String previousHash,
    String hash) {

  static final String BEGINNING = "0".repeat(64);

  Entry sealed(AgencyId agency) {
    return new Entry(
        number, at, actor, action, subjectKind, subject, detail, previousHash, seal(agency));
  }

  /// What the public log has of it.
  Hash leaf() {
    return leaf(hash);
  }

  static Hash leaf(String seal) {
    return Hash.leaf(HexFormat.of().parseHex(seal));
  }

  boolean isSealed(AgencyId agency) {
    return hash.equals(seal(agency));
  }

  /// SHA-256 over nine values in this order: agency, number, time (ISO 8601, UTC), actor, action,
  /// kind of subject, subject, detail, previous hash. Each is written as UTF-8 text after its
  /// length in bytes (four bytes, big-endian), so no two entries share one form.
  private String seal(AgencyId agency) {
    var digest = sha256();
    for (var value :
        new Object[] {
          agency.value(), number, at, actor, action, subjectKind, subject, detail, previousHash
        }) {
      var text = value.toString().getBytes(UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, text.length));
      digest.update(text);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
