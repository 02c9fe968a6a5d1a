package org.laurel.credentials;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Catalog;
import org.laurel.credentials.byhand.ReplacementStore;
import org.laurel.credentials.evidence.OpenedEvidence;
import org.laurel.credentials.issuer.Address;
import org.laurel.credentials.issuer.PublicAddresses;
import org.laurel.credentials.views.Views;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.laurel.people.SignedIn;
import org.laurel.portfolio.Showing;
import org.laurel.web.Everyone;
import org.laurel.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The page that a credential leads to, for anybody; and a teacher's own credentials.
@Controller
class CredentialPages {

  private final Credentials credentials;
  private final OpenedEvidence evidence;
  private final Views views;
  private final ReplacementStore replacements;
  private final PublicAddresses addresses;
  private final Agencies agencies;
  private final Catalog catalog;

  CredentialPages(
      Credentials credentials,
      OpenedEvidence evidence,
      Views views,
      ReplacementStore replacements,
      PublicAddresses addresses,
      Agencies agencies,
      Catalog catalog) {
    this.credentials = credentials;
    this.evidence = evidence;
    this.views = views;
    this.replacements = replacements;
    this.addresses = addresses;
    this.agencies = agencies;
    this.catalog = catalog;
  }

  /// @param path below the agency's address
  /// @param address the same for the rest of the world
  /// @param revokedOn when and why it was taken back or put on hold; null while it stands
  /// @param evidence what its earner has opened to everybody
  /// @param sharing null for one that does not stand
  /// @param isMine whether its earner looks at it
  /// @param replacedBy path of the one that stands in its place, or empty
  /// @param replaces path of the one in whose place it stands, or empty
  public record Shown(
      Report report,
      Badge badge,
      String path,
      String address,
      @Nullable String revokedOn,
      List<Showing.Piece> evidence,
      @Nullable Sharing sharing,
      boolean isMine,
      String replacedBy,
      String replaces) {}

  /// @param embed HTML for other websites
  /// @param linkedIn empty for all but its earner
  public record Sharing(String address, String embed, String linkedIn) {}

  /// @param until its last day, or empty
  /// @param renewal where it is earned again, or empty for what holds for ever
  public record Card(
      String title,
      String date,
      String until,
      String renewal,
      boolean stands,
      String path,
      String address,
      String linkedIn) {}

  @Bean
  static MenuItem myCredentials() {
    return new MenuItem("My credentials", "/credentials", Role.EDUCATOR.name(), 40);
  }

  @Everyone
  @GetMapping("/credentials/{id}")
  String credential(@Nullable Actor actor, @PathVariable UUID id, Model model) {
    var verified = credentials.verified(new Credential.Id(id));
    var isMine = actor != null && actor.id().equals(verified.credential().earner());
    if (!isMine) views.count(id, Views.Kind.PAGE);
    model.addAttribute("shown", shown(id, verified, isMine));
    return "credentials/credential";
  }

  private Shown shown(UUID id, Credentials.Verified verified, boolean isMine) {
    var credential = verified.credential();
    var badge = verified.report().badge().orElseThrow();
    var address = addresses.current().credential(id);
    return new Shown(
        verified.report(),
        badge,
        path(id),
        address,
        revokedOn(credential),
        evidence.of(id),
        credential.stands() ? sharing(credential, badge, address, isMine) : null,
        isMine,
        credential.stands() ? "" : replacements.after(id).map(CredentialPages::path).orElse(""),
        credential.replaces() == null ? "" : path(credential.replaces().value()));
  }

  private static Sharing sharing(
      Credential credential, Badge badge, String address, boolean isMine) {
    var linkedIn = isMine ? Share.linkedIn(credential, badge.issuer(), address) : "";
    return new Sharing(address, Share.embed(badge, address), linkedIn);
  }

  private @Nullable String revokedOn(Credential credential) {
    var zone = agencies.current().timeZone();
    var revoked = credential.revoked();
    if (revoked != null)
      return "Revoked on " + Badge.date(revoked.at(), zone) + ". " + revoked.reason();
    var suspended = credential.suspended();
    return suspended == null
        ? null
        : "On hold since " + Badge.date(suspended.at(), zone) + ". " + suspended.reason();
  }

  @SignedIn
  @GetMapping("/credentials")
  String mine(Actor actor, Model model) {
    var agency = agencies.current();
    var address = addresses.of(agency);
    List<Card> cards =
        credentials.of(actor.id()).stream().map(it -> card(it, agency, address)).toList();
    model.addAttribute("cards", cards);
    return "credentials/mine";
  }

  private Card card(Credential credential, Agency agency, Address address) {
    var id = credential.id().value();
    return new Card(
        credential.title(),
        Badge.date(credential.decidedAt(), agency.timeZone()),
        Badge.date(credential.validUntil(), agency.timeZone()),
        renewal(credential),
        credential.stands(),
        path(id),
        address.credential(id),
        Share.linkedIn(credential, agency.name(), address.credential(id)));
  }

  private String renewal(Credential credential) {
    return credential.validUntil() == null
        ? ""
        : "/catalogue/" + catalog.version(credential.version()).slug();
  }

  private static String path(UUID id) {
    return "/credentials/" + id;
  }
}
