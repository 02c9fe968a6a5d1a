package org.laurel.credentials;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.laurel.credentials.Examiner.Examined;
import org.laurel.credentials.issuer.Fingerprint;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.model.OpenBadgeCredential;
import org.springframework.stereotype.Component;

/// Checks a badge that somebody brings, in whatever form, for the rooms above. Other sites may be
/// asked, so it is called while no transaction is open.
@Component
public class BroughtBadges {

  private final Examiner examiner;

  BroughtBadges(Examiner examiner) {
    this.examiner = examiner;
  }

  /// @param content a picture, a text, or a web address
  /// @param addresses confirmed e-mail addresses of who says to have earned it
  /// @throws org.laurel.web.Refused when there is no badge
  public BroughtBadge check(byte[] content, Collection<String> addresses) {
    var examined = examiner.look(Brought.of(content));
    var report = examined.report();
    return read(examined)
        .map(it -> signed(it, report, addresses))
        .orElseGet(() -> unsigned(report));
  }

  private static Optional<OpenBadgeCredential> read(Examined examined) {
    try {
      return examined.document().map(OpenBadgeCredential::read);
    } catch (Refused unreadable) {
      return Optional.empty();
    }
  }

  private static BroughtBadge signed(
      OpenBadgeCredential badge, Report report, Collection<String> addresses) {
    var achievement = badge.subject().achievement();
    var issuer = badge.issuer();
    return new BroughtBadge(
        Fingerprint.of(Json.texts(issuer.id(), badge.id()).write()),
        achievement.name(),
        report.badge().map(Badge::issuer).orElse(issuer.id()),
        issuer.id(),
        achievement.id(),
        report.verdict() == Report.Verdict.VALID,
        report.sentence(),
        badge.subject().identifiers().stream()
            .filter(it -> it.identityType().toLowerCase(Locale.ROOT).contains("email"))
            .anyMatch(it -> addresses.stream().anyMatch(it::matches)));
  }

  /// What an old badge says was not signed, so two people look at it.
  private static BroughtBadge unsigned(Report report) {
    return new BroughtBadge(
        "",
        report.badge().map(Badge::title).orElse("A badge"),
        report.badge().map(Badge::issuer).orElse("nobody"),
        "",
        "",
        false,
        report.sentence(),
        false);
  }
}
