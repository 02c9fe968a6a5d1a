package org.laurel.credentials.issuer;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.laurel.credentials.issuer.IssuerKeys.PublicKey;
import org.laurel.people.Agencies;
import org.laurel.web.Everyone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Who issues, for people.
@Controller
@Everyone
class IssuerPages {

  private final IssuerKeys keys;
  private final PublicAddresses addresses;
  private final Agencies agencies;

  IssuerPages(IssuerKeys keys, PublicAddresses addresses, Agencies agencies) {
    this.keys = keys;
    this.addresses = addresses;
    this.agencies = agencies;
  }

  public record Key(int epoch, String since, String text, String use) {}

  public record Shown(String name, String domain, String did, List<Key> keys) {}

  @GetMapping("/issuer")
  String issuer(Model model) {
    var agency = agencies.current();
    var address = addresses.of(agency);
    var published = keys.published();
    var shown =
        published.stream()
            .map(key ->
                new Key(
                    key.epoch(),
                    date(key.since(), agency.timeZone()),
                    key.multibase(),
                    use(key, published.getFirst(), agency.timeZone())))
            .toList();
    model.addAttribute("shown", new Shown(agency.name(), address.domain(), address.did(), shown));
    return "credentials/issuer/issuer";
  }

  private static String use(PublicKey key, PublicKey newest, ZoneId zone) {
    var stolen = key.stolenSince();
    if (stolen != null)
      return "Stolen on " + date(stolen, zone) + "; verifies what it signed before";
    return key.equals(newest) ? "Signs and verifies" : "Verifies what it signed";
  }

  private static String date(Instant time, ZoneId zone) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(Locale.US)
        .withZone(zone)
        .format(time);
  }
}
