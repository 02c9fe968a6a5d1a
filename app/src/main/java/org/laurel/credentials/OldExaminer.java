package org.laurel.credentials;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laurel.credentials.Report.Answer;
import org.laurel.credentials.Report.Line;
import org.laurel.credentials.Report.Verdict;
import org.laurel.openbadges.Documents;
import org.laurel.openbadges.LegacyBadge;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.json.Times;

/// Checks a badge of Open Badges 2.0. Nobody signed it: it is worth what its issuer's site says of
/// it at its own address, so that site is asked.
final class OldExaminer {

  private final Documents site;
  private final InstantSource clock;
  private final ZoneId zone;
  private final List<Line> lines = new ArrayList<>();

  OldExaminer(Documents site, InstantSource clock, ZoneId zone) {
    this.site = site;
    this.clock = clock;
    this.zone = zone;
  }

  Report examine(Json.Obj brought) {
    var address = address(brought);
    if (address == null)
      return report(
          Verdict.NOT_VALID, "It names no web address at which its issuer hosts it.", null, null);
    try {
      return compare(brought, Json.object(site.get(address)), address);
    } catch (IOException unheard) {
      if (isGone(unheard)) return revoked(brought, brought, address);
      lines.add(line(Answer.NOT_CHECKED, "Its issuer's site says the same", unheard.getMessage()));
      return report(
          Verdict.STRANGER,
          "The badge may be perfectly good. An old badge is checked at its issuer's site, and that"
              + " could not be asked. Try again later, or ask the issuer.",
          brought,
          address);
    } catch (Refused unreadable) {
      lines.add(line(Answer.NO, "Its issuer's site says the same", "no badge is there"));
      return report(
          Verdict.NOT_VALID, "Its issuer's site has no such badge at its address.", null, address);
    }
  }

  /// Open Badges 2.0: what was taken back answers 410.
  private static boolean isGone(IOException unheard) {
    return String.valueOf(unheard.getMessage()).contains(" 410");
  }

  private static @Nullable URI address(Json.Obj assertion) {
    return assertion
        .objects("verify")
        .findFirst()
        .or(() -> assertion.objects("verification").findFirst())
        .flatMap(it -> it.text("url"))
        .or(() -> assertion.text("id"))
        .filter(it -> it.startsWith("https://"))
        .map(OldExaminer::uri)
        .orElse(null);
  }

  private static @Nullable URI uri(String address) {
    try {
      return URI.create(address);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private Report compare(Json.Obj brought, Json.Obj hosted, URI address) {
    var stands = hosted.get("revoked").filter(Json.Literal.TRUE::equals).isEmpty();
    if (!stands) return revoked(brought, hosted, address);
    var same = same(brought, hosted, "recipient") && same(brought, hosted, "issuedOn");
    ask(same, "Its issuer's site says the same", "the site says something else");
    ask(true, "It was not withdrawn", "");
    var inTime = hosted.text("expires").map(Times::parse).filter(this::isPast).isEmpty();
    ask(inTime, "It has not expired", "its last day is over");
    var whole = whole(hosted);
    var own = whole.filter(it -> isOwn(it, address)).isPresent();
    ask(own, "Its address belongs to its issuer", "another site hosts it");
    if (same && inTime && own)
      return report(
          Verdict.VALID,
          "Its issuer's site says so today. It is an old badge (Open Badges 2.0) without a"
              + " signature.",
          hosted,
          address);
    if (same && own)
      return report(
          Verdict.EXPIRED,
          "Its issuer's site says so today, and that its last day is over.",
          hosted,
          address);
    return report(Verdict.NOT_VALID, firstMistake(), hosted, address);
  }

  private Report revoked(Json.Obj brought, Json.Obj hosted, URI address) {
    var reason = hosted.text("revocationReason").orElse("no reason is given");
    ask(false, "It was not withdrawn", reason);
    return report(Verdict.REVOKED, "Its issuer has taken it back: " + reason, brought, address);
  }

  private static boolean same(Json.Obj one, Json.Obj other, String name) {
    return one.get(name).isPresent() && one.get(name).equals(other.get(name));
  }

  private boolean isPast(Instant time) {
    return !time.isAfter(clock.instant());
  }

  /// Open Badges 2.0, hosted verification: the site of the badge is that of its issuer.
  private static boolean isOwn(Json.Obj whole, URI address) {
    return whole
        .objects("badge")
        .flatMap(it -> it.objects("issuer"))
        .flatMap(it -> it.texts("id"))
        .map(OldExaminer::uri)
        .anyMatch(it -> it != null && address.getAuthority().equals(it.getAuthority()));
  }

  private void ask(boolean yes, String claim, String because) {
    lines.add(line(yes ? Answer.YES : Answer.NO, claim, yes ? "" : because));
  }

  private static Line line(Answer answer, String claim, @Nullable String because) {
    return new Line(answer, claim, because == null ? "" : because);
  }

  private String firstMistake() {
    return lines.stream()
        .filter(it -> it.answer() == Answer.NO)
        .map(it -> "It is not what its issuer says: " + it.because() + ".")
        .findFirst()
        .orElse("");
  }

  private Report report(
      Verdict verdict, String sentence, Json.@Nullable Obj says, @Nullable URI address) {
    var badge =
        says == null || address == null
            ? Optional.<Badge>empty()
            : whole(says).flatMap(it -> read(it, address));
    return new Report(verdict, sentence, List.copyOf(lines), Set.of(), badge);
  }

  private Optional<Badge> read(Json.Obj whole, URI address) {
    try {
      var legacy = LegacyBadge.parse(whole.write());
      return Optional.of(Badge.of(legacy, address.getAuthority(), clock.instant(), zone));
    } catch (Refused _) {
      return Optional.empty();
    }
  }

  /// With its badge class and issuer inside, wherever they are only pointed to.
  private Optional<Json.Obj> whole(Json.Obj assertion) {
    try {
      var badge = follow(assertion, "badge");
      return Optional.of(assertion.with("badge", badge.with("issuer", follow(badge, "issuer"))));
    } catch (IOException | Refused unheard) {
      return Optional.empty();
    }
  }

  private Json.Obj follow(Json.Obj owner, String name) throws IOException {
    var inside = owner.objects(name).findFirst();
    if (inside.isPresent()) return inside.get();
    var address = owner.text(name).map(OldExaminer::uri).orElse(null);
    if (address == null) throw new IOException(name + " is missing");
    return Json.object(site.get(address));
  }
}
