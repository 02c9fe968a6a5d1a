package org.laurel.openbadges;

import java.time.Instant;
import java.util.BitSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.key.Multibase;
import org.laurel.openbadges.model.StatusEntry.Purpose;

/// Which credentials of a list are revoked or suspended (Bitstring Status List 1.0). Immutable.
public final class StatusList {
  /// The least that hides one holder among many (6.2): 16 KB.
  public static final int SMALLEST = 131_072;

  private static final int LARGEST = 1 << 26;

  private final Purpose purpose;
  private final int size;
  private final BitSet set;

  private StatusList(Purpose purpose, int size, BitSet set) {
    this.purpose = purpose;
    this.size = size;
    this.set = set;
  }

  /// A list on which nobody stands yet.
  public static StatusList empty(Purpose purpose, int size) {
    if (size < SMALLEST || size > LARGEST || size % 8 != 0) {
      throw new IllegalArgumentException(
          "a status list has " + SMALLEST + " places or more, by eights");
    }
    return new StatusList(purpose, size, new BitSet(size));
  }

  /// Reads a list from its credential, whose proof the caller has verified.
  public static StatusList read(Json.Obj credential) {
    Json.Obj subject =
        credential
            .objects("credentialSubject")
            .findFirst()
            .orElseThrow(() -> new Refused(".credentialSubject", "is missing"));
    String encoded =
        subject
            .text("encodedList")
            .filter(list -> list.startsWith("u"))
            .orElseThrow(
                () -> new Refused(".credentialSubject.encodedList", "must be base64url multibase"));
    byte[] bits = StatusBits.inflate(Multibase.decode(encoded), LARGEST / 8);
    if (bits.length * 8 < SMALLEST) {
      throw new Refused(
          ".credentialSubject.encodedList", "is shorter than " + SMALLEST + " places");
    }
    Purpose purpose = Purpose.of(subject.text("statusPurpose").orElse(""));
    return new StatusList(purpose, bits.length * 8, StatusBits.of(bits));
  }

  public Purpose purpose() {
    return purpose;
  }

  public int size() {
    return size;
  }

  /// Whether the place is taken: its credential is revoked, or suspended.
  public boolean get(int index) {
    return set.get(checked(index));
  }

  public StatusList with(int index) {
    var copy = (BitSet) set.clone();
    copy.set(checked(index));
    return new StatusList(purpose, size, copy);
  }

  /// The same list with all these places taken.
  public StatusList with(IntStream indexes) {
    var copy = (BitSet) set.clone();
    indexes.forEach(index -> copy.set(checked(index)));
    return new StatusList(purpose, size, copy);
  }

  /// The same list with the place cleared, as when a suspension ends.
  public StatusList without(int index) {
    var copy = (BitSet) set.clone();
    copy.clear(checked(index));
    return new StatusList(purpose, size, copy);
  }

  /// A place drawn at random, so that a number tells nothing about when or to whom (6.1).
  public int randomIndex(RandomGenerator chance) {
    return chance.nextInt(size);
  }

  /// The credential that publishes this list, ready for [Issuer#issue] (3.1).
  ///
  /// @param ttl how long a reader may keep it, in milliseconds
  public Json.Obj credential(String url, String issuer, Instant validFrom, long ttl) {
    return Json.fields()
        .put("@context", Json.texts("https://www.w3.org/ns/credentials/v2"))
        .put("id", url)
        .put("type", Json.texts("VerifiableCredential", "BitstringStatusListCredential"))
        .put("issuer", issuer)
        .put("validFrom", validFrom)
        .put("credentialSubject", subject(url, ttl))
        .done();
  }

  private Json subject(String url, long ttl) {
    return Json.fields()
        .put("id", url + "#list")
        .put("type", "BitstringStatusList")
        .put("statusPurpose", purpose.word())
        .put("encodedList", encoded(1))
        .put("ttl", new Json.Num(Long.toString(ttl)))
        .done();
  }

  /// The bits as gzip in base64url multibase (3.3). Level 1 while the list is live, 6 for a tidy: 9
  /// takes 160 times as long to save a few bytes.
  public String encoded(int level) {
    return Multibase.base64url(StatusBits.pack(set, size / 8, level));
  }

  private int checked(int index) {
    if (index < 0 || index >= size) {
      throw new Refused(".statusListIndex", "is outside the list");
    }
    return index;
  }
}
