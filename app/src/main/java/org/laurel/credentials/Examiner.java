package org.laurel.credentials;

import static java.time.temporal.ChronoUnit.MINUTES;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.laurel.credentials.issuer.Fingerprint;
import org.laurel.openbadges.Verifier;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.key.Crypto;
import org.laurel.people.Agencies;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;

/// Verifies badges, ours and anybody's.
@Component
class Examiner {

  /// Enough for what is read within a minute; each takes some 20 KB.
  private static final int MOST_KEPT = 500;

  private final Library library;
  private final Agencies agencies;
  private final Crypto crypto;
  private final InstantSource clock;
  private final Map<Key, Report> kept = new ConcurrentHashMap<>();

  Examiner(Library library, Agencies agencies, Crypto crypto, InstantSource clock) {
    this.library = library;
    this.agencies = agencies;
    this.crypto = crypto;
    this.clock = clock;
  }

  /// The same text with the same standing in the same minute gives the same answer.
  private record Key(String sha256, Instant changedAt, Instant minute) {}

  /// Verifies one of ours, at most once a minute while its text and its standing stay the same.
  Report examine(SignedCredential signed) {
    var credential = signed.credential();
    var minute = clock.instant().truncatedTo(MINUTES);
    var key = new Key(Fingerprint.of(signed.document()), notBefore(credential), minute);
    var known = kept.get(key);
    if (known != null) return known;
    var examined = examine(signed.document(), notBefore(credential));
    var found = credential.isOnHold() ? examined.onHold() : examined;
    if (kept.size() >= MOST_KEPT) kept.clear();
    kept.put(key, found);
    return found;
  }

  /// What is known to have changed must be seen; before V4 only a revocation was written down.
  private static Instant notBefore(Credential credential) {
    var changed = credential.changedAt();
    var revoked = credential.revoked();
    if (changed != null) return changed;
    return revoked == null ? Instant.MIN : revoked.at();
  }

  private Report examine(String document, Instant notBefore) {
    return look(document, notBefore).report();
  }

  /// @param document what was signed, if it could be read
  record Examined(Report report, Optional<Json.Obj> document) {}

  private Examined look(String document, Instant notBefore) {
    var desk = library.desk(notBefore);
    var found = Verifier.of(desk, clock, crypto).verify(document);
    var badge = found.document().flatMap(it -> Badge.read(it, agencies.current().timeZone()));
    var words = new PlainWords(found, desk.hasAsked(), desk.isUnheard());
    return new Examined(words.report(badge), found.document());
  }

  /// Checks what somebody brought, and looks at an address for it.
  ///
  /// @throws Refused when there is no badge
  Report examine(Brought brought) {
    return look(brought).report();
  }

  /// The same, with what it says.
  Examined look(Brought brought) {
    return switch (brought) {
      case Brought.Signed(var document) -> look(document, Instant.MIN);
      case Brought.Old(var assertion) -> {
        var old = new OldExaminer(library.desk(Instant.MIN), clock, agencies.current().timeZone());
        yield new Examined(old.examine(assertion), Optional.empty());
      }
      case Brought.Address(var address) -> look(fetched(address));
    };
  }

  private Brought fetched(URI address) {
    var found = Brought.of(content(address));
    if (found instanceof Brought.Address)
      throw new Refused("This address leads to another one. Enter that one.");
    return found;
  }

  private byte[] content(URI address) {
    try {
      return library.desk(Instant.MIN).get(address);
    } catch (IOException unheard) {
      throw new Refused(
          "This address could not be read: %s. Check it, or upload the badge itself."
              .formatted(unheard.getMessage()));
    }
  }
}
