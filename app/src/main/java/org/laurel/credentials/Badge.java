package org.laurel.credentials;

import gg.jte.Content;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.LegacyBadge;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.model.Achievement;
import org.laurel.openbadges.model.AchievementSubject;
import org.laurel.openbadges.model.Alignment;
import org.laurel.openbadges.model.IdentityObject;
import org.laurel.openbadges.model.OpenBadgeCredential;
import org.laurel.openbadges.model.Profile;
import org.laurel.openbadges.model.ResultDescription;
import org.laurel.openbadges.model.RubricLevel;
import org.laurel.web.Markdown;

/// What a badge says, ready to read: only what was signed, nothing that we know besides.
///
/// @param domain who vouches for the issuer, or empty where nobody does
/// @param until its last day, or empty
/// @param earner empty where the badge does not say
/// @param criteria drawn from Markdown
/// @param more where the criteria are told in full, or empty
record Badge(
    String title,
    String description,
    String issuer,
    String domain,
    String earner,
    Instant validFrom,
    String date,
    String until,
    Content criteria,
    String more,
    List<Reached> results,
    List<Aligned> alignments,
    List<Rest> restsOn) {

  /// @param meaning what evidence on this level looks like
  record Reached(String criterion, String level, String meaning) {}

  /// What it rests on, such as another credential, where it can be looked at.
  record Rest(String name, String address) {}

  record Aligned(String framework, String code, String statement) {}

  /// Empty for a document that is no Open Badge.
  static Optional<Badge> read(Json.Obj document, ZoneId zone) {
    try {
      return Optional.of(of(OpenBadgeCredential.read(document), zone));
    } catch (Refused e) {
      return Optional.empty();
    }
  }

  static Badge of(OpenBadgeCredential credential, ZoneId zone) {
    var subject = credential.subject();
    var achievement = subject.achievement();
    return new Badge(
        achievement.name(),
        achievement.description(),
        Objects.requireNonNullElse(credential.issuer().name(), credential.issuer().id()),
        domain(credential.issuer()),
        name(subject),
        credential.validFrom(),
        date(credential.validFrom(), zone),
        date(credential.validUntil(), zone),
        Markdown.draw(text(achievement.criteria().narrative())),
        web(achievement.criteria().id()),
        results(subject),
        alignments(achievement),
        credential.evidence().stream()
            .map(it -> new Rest(text(it.name()), web(it.id())))
            .filter(it -> !it.name().isEmpty())
            .toList());
  }

  /// @param domain that hosts it
  /// @param today for a badge that does not say when it was issued
  static Badge of(LegacyBadge old, String domain, Instant today, ZoneId zone) {
    var issued = Objects.requireNonNullElse(old.issuedOn(), today);
    return new Badge(
        old.name(),
        text(old.description()),
        Objects.requireNonNullElse(old.issuer(), domain),
        domain,
        "",
        issued,
        date(issued, zone),
        "",
        Markdown.draw(text(old.criteria())),
        "",
        List.of(),
        List.of(),
        List.of());
  }

  static String date(@Nullable Instant time, ZoneId zone) {
    if (time == null) return "";
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(Locale.US)
        .withZone(zone)
        .format(time);
  }

  /// Only a did:web is bound to a domain; what else an issuer says of itself proves nothing.
  private static String domain(Profile issuer) {
    return issuer.id().startsWith("did:web:")
        ? issuer.id().substring("did:web:".length()).split(":", 2)[0].replace("%3A", ":")
        : "";
  }

  private static String name(AchievementSubject subject) {
    return subject.identifiers().stream()
        .filter(it -> it.identityType().equals("name") && !it.hashed())
        .map(IdentityObject::identityHash)
        .findFirst()
        .orElse("");
  }

  private static List<Reached> results(AchievementSubject subject) {
    var descriptions = subject.achievement().resultDescriptions();
    return subject.results().stream()
        .flatMap(result ->
            descriptions.stream()
                .filter(it -> it.id().equals(result.resultDescription()))
                .map(it -> reached(it, text(result.achievedLevel()), text(result.value()))))
        .toList();
  }

  private static Reached reached(ResultDescription description, String levelId, String value) {
    return description.levels().stream()
        .filter(level -> level.id().equals(levelId))
        .findFirst()
        .map(level -> reached(description, level))
        .orElse(new Reached(description.name(), value, ""));
  }

  private static Reached reached(ResultDescription description, RubricLevel level) {
    return new Reached(description.name(), level.name(), text(level.description()));
  }

  private static List<Aligned> alignments(Achievement achievement) {
    return achievement.alignments().stream().map(Badge::aligned).toList();
  }

  private static Aligned aligned(Alignment alignment) {
    return new Aligned(
        text(alignment.targetFramework()),
        alignment.targetName(),
        text(alignment.targetDescription()));
  }

  /// A badge from elsewhere may hold anything where an address should be.
  private static String web(@Nullable String address) {
    return text(address).matches("https?://.*") ? text(address) : "";
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
