package org.laurel.credentials;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.laurel.credentials.Report.Answer;
import org.laurel.credentials.Report.Line;
import org.laurel.credentials.Report.Verdict;
import org.laurel.openbadges.Check;
import org.laurel.openbadges.Check.Failed;
import org.laurel.openbadges.Check.Passed;
import org.laurel.openbadges.Check.Skipped;
import org.laurel.openbadges.Check.Step;
import org.laurel.openbadges.Verification;

/// Tells in plain words what a verification found.
///
/// @param hasAsked whether keys or lists were asked for that only a foreign issuer has
/// @param isUnheard whether its site did not answer
record PlainWords(Verification found, boolean hasAsked, boolean isUnheard) {

  /// What cannot be answered for an issuer whose keys and lists we do not have.
  private static final Set<Step> NEED_THE_ISSUER = EnumSet.of(Step.PROOF, Step.STATUS);

  /// As the verifier says it.
  private static final String ON_HOLD = "suspended";

  private static final String EXPIRED = "it expired on ";

  Report report(Optional<Badge> badge) {
    var failed = failed();
    var verdict = verdict(failed);
    var lines = found.checks().stream().map(PlainWords::line).toList();
    return new Report(verdict, sentence(verdict), lines, failed, badge);
  }

  private Set<Step> failed() {
    var failed = EnumSet.noneOf(Step.class);
    found.failures().forEach(check -> failed.add(check.step()));
    return failed;
  }

  private Verdict verdict(Set<Step> failed) {
    if (failed.isEmpty()) return Verdict.VALID;
    if (isExpired() && failed.remove(Step.VALIDITY) && failed.isEmpty()) return Verdict.EXPIRED;
    if (isUnheard && NEED_THE_ISSUER.containsAll(failed)) return Verdict.STRANGER;
    if (!failed.equals(EnumSet.of(Step.STATUS))) return Verdict.NOT_VALID;
    return found.sentence().contains(ON_HOLD) ? Verdict.ON_HOLD : Verdict.REVOKED;
  }

  /// As the verifier says it; what is not valid yet has another sentence.
  private boolean isExpired() {
    return found.checks().stream()
        .anyMatch(it ->
            it.step() == Step.VALIDITY
                && it.outcome() instanceof Failed(var because)
                && because.startsWith(EXPIRED));
  }

  private String sentence(Verdict verdict) {
    return switch (verdict) {
      case VALID ->
          hasAsked
              ? "It is what its issuer signed, and it still stands. We do not know this issuer: its"
                  + " web address alone vouches for it."
              : "It is what its issuer signed, and it still stands.";
      case REVOKED -> "It is what its issuer signed, but the issuer has taken it back since.";
      case ON_HOLD -> Report.ON_HOLD;
      case EXPIRED ->
          "It is what its issuer signed, and nobody took it back. It was issued for some time, and"
              + " that time is over.";
      case STRANGER ->
          "The badge may be perfectly good. Its issuer's site could not be asked for its keys, so the"
              + " signature was not checked. Try again later, or ask the issuer.";
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
