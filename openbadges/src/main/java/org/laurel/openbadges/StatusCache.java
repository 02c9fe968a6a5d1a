package org.laurel.openbadges;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.laurel.openbadges.json.Json;

/// Status lists that have been verified, kept for their `ttl` (Bitstring Status List 1.0, 2.2) and
/// no longer.
final class StatusCache {
  private static final int MOST = 64;
  private static final Duration LONGEST = Duration.ofHours(1);

  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  /// A list, whose it is, and until when it may be believed.
  record Entry(StatusList list, String issuer, Instant until) {

    static Entry of(Json.Obj credential, Instant now) {
      Duration ttl =
          credential
              .objects("credentialSubject")
              .findFirst()
              .flatMap(subject -> subject.get("ttl"))
              .map(StatusCache::milliseconds)
              .orElse(Duration.ZERO);
      Duration kept = ttl.compareTo(LONGEST) > 0 ? LONGEST : ttl;
      return new Entry(
          StatusList.read(credential), Examination.issuerId(credential), now.plus(kept));
    }
  }

  Entry get(String url, Instant now, Function<String, Entry> fetch) {
    Entry known = entries.get(url);
    if (known != null && now.isBefore(known.until())) {
      return known;
    }
    Entry fetched = fetch.apply(url);
    if (entries.size() >= MOST) {
      entries.clear();
    }
    entries.put(url, fetched);
    return fetched;
  }

  private static Duration milliseconds(Json ttl) {
    String literal = ttl.write();
    return literal.matches("[0-9]{1,12}")
        ? Duration.ofMillis(Long.parseLong(literal))
        : Duration.ZERO;
  }
}
