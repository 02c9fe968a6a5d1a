package org.laurel.credentials;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.credentials.issuer.Address;
import org.laurel.credentials.issuer.PublicAddresses;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.Role;
import org.laurel.people.SignedIn;
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
  private final PublicAddresses addresses;
  private final Agencies agencies;

  CredentialPages(Credentials credentials, PublicAddresses addresses, Agencies agencies) {
    this.credentials = credentials;
    this.addresses = addresses;
    this.agencies = agencies;
  }

  /// @param path below the agency's address
  /// @param address the same for the rest of the world
  /// @param revokedOn when and why it was taken back; null while it stands
  public record Shown(
      Report report, Badge badge, String path, String address, @Nullable String revokedOn) {}

  public record Card(
      String title, String date, boolean stands, String path, String address, String linkedIn) {}

  @Bean
  static MenuItem myCredentials() {
    return new MenuItem("My credentials", "/credentials", Role.EDUCATOR.name(), 40);
  }

  @Everyone
  @GetMapping("/credentials/{id}")
  String credential(@PathVariable UUID id, Model model) {
    var verified = credentials.verified(new Credential.Id(id));
    var revoked = verified.credential().revoked();
    var zone = agencies.current().timeZone();
    model.addAttribute(
        "shown",
        new Shown(
            verified.report(),
            verified.report().badge().orElseThrow(),
            path(id),
            addresses.current().credential(id),
            revoked == null
                ? null
                : "Revoked on " + Badge.date(revoked.at(), zone) + ". " + revoked.reason()));
    return "credentials/credential";
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

  private static Card card(Credential credential, Agency agency, Address address) {
    var id = credential.id().value();
    return new Card(
        credential.title(),
        Badge.date(credential.decidedAt(), agency.timeZone()),
        credential.stands(),
        path(id),
        address.credential(id),
        Share.linkedIn(credential, agency.name(), address.credential(id)));
  }

  private static String path(UUID id) {
    return "/credentials/" + id;
  }
}
