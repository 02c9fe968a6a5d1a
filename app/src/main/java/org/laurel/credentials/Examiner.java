package org.laurel.credentials;

import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.laurel.credentials.Report.Answer;
import org.laurel.credentials.Report.Line;
import org.laurel.credentials.Report.Verdict;
import org.laurel.credentials.issuer.Fingerprint;
import org.laurel.openbadges.Check;
import org.laurel.openbadges.Check.Failed;
import org.laurel.openbadges.Check.Passed;
import org.laurel.openbadges.Check.Skipped;
import org.laurel.openbadges.Check.Step;
import org.laurel.openbadges.Verification;
import org.laurel.openbadges.Verifier;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.key.Crypto;
import org.laurel.openbadges.model.OpenBadgeCredential;
import org.laurel.people.Agencies;
import org.springframework.stereotype.Component;

/// Verifies badges, ours and anybody's, and says in plain words what it found.
@Component
class Examiner {

  /// Enough for what is read within a minute; each takes some 20 KB.
  private static final int MOST_KEPT = 500;

  /// What cannot be answered for an issuer whose keys and lists we do not have.
  private static final Set<Step> NEED_THE_ISSUER = EnumSet.of(Step.PROOF, Step.STATUS);

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
  private record Key(String sha256, boolean stands, Instant minute) {}

  /// Verifies one of ours, at most once a minute while its text and its standing stay the same.
  Report examine(SignedCredential signed) {
    var credential = signed.credential();
    var minute = clock.instant().truncatedTo(MINUTES);
    var key = new Key(Fingerprint.of(signed.document()), credential.stands(), minute);
    var known = kept.get(key);
    if (known != null) return known;
    var revoked = credential.revoked();
    var found = examine(signed.document(), revoked == null ? Instant.MIN : revoked.at());
    if (kept.size() >= MOST_KEPT) kept.clear();
    kept.put(key, found);
    return found;
  }

  /// Verifies anybody's.
  Report examine(String document) {
    return examine(document, Instant.MIN);
  }

  private Report examine(String document, Instant notBefore) {
    var desk = library.desk(notBefore);
    var found = Verifier.of(desk, clock, crypto).verify(document);
    var badge = found.document().flatMap(it -> read(it, agencies.current().timeZone()));
    var verdict = verdict(found, desk.askedForStrangers());
    var lines = found.checks().stream().map(Examiner::line).toList();
    return new Report(verdict, sentence(verdict, found), lines, badge);
  }

  private static Optional<Badge> read(Json.Obj document, ZoneId zone) {
    try {
      return Optional.of(Badge.of(OpenBadgeCredential.read(document), zone));
    } catch (Refused e) {
      return Optional.empty();
    }
  }

  private static Verdict verdict(Verification found, boolean stranger) {
    var failed = EnumSet.noneOf(Step.class);
    found.failures().forEach(check -> failed.add(check.step()));
    if (failed.isEmpty()) return Verdict.VALID;
    if (stranger && NEED_THE_ISSUER.containsAll(failed)) return Verdict.STRANGER;
    return failed.equals(EnumSet.of(Step.STATUS)) ? Verdict.REVOKED : Verdict.NOT_VALID;
  }

  private static String sentence(Verdict verdict, Verification found) {
    return switch (verdict) {
      case VALID -> "It is what its issuer signed, and it still stands.";
      case REVOKED -> "It is what its issuer signed, but the issuer has taken it back since.";
      case STRANGER ->
          "The badge may be perfectly good. Laurel fetches nothing from sites it does not know, so"
              + " it could not check the signature. Ask the issuer's own site.";
      case NOT_VALID -> found.sentence();
    };
  }

  private static Line line(Check check) {
    var claim = check.step().claim();
    var sentence = Character.toUpperCase(claim.charAt(0)) + claim.substring(1);
    return switch (check.outcome()) {
      case Passed _ -> new Line(Answer.YES, sentence, "");
      case Failed(var because) -> new Line(Answer.NO, sentence, because);
      case Skipped(var because) -> new Line(Answer.NOT_CHECKED, sentence, because);
    };
  }
}
