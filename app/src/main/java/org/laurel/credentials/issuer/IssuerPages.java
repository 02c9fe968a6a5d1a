package org.laurel.credentials.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.laurel.credentials.issuer.IssuerKeys.PublicKey;
import org.laurel.openbadges.model.StatusEntry.Purpose;
import org.laurel.people.Agencies;
import org.laurel.web.Everyone;
import org.laurel.web.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Who issues, for people and for the software of verifiers everywhere.
@Controller
@Everyone
class IssuerPages {

  private static final MediaType DID = MediaType.parseMediaType("application/did+ld+json");
  private static final MediaType CREDENTIAL = MediaType.parseMediaType("application/vc+ld+json");

  private final IssuerKeys keys;
  private final StatusLists statuses;
  private final PublicAddresses addresses;
  private final Agencies agencies;

  IssuerPages(IssuerKeys keys, StatusLists statuses, PublicAddresses addresses, Agencies agencies) {
    this.keys = keys;
    this.statuses = statuses;
    this.addresses = addresses;
    this.agencies = agencies;
  }

  public record Key(int epoch, String since, String text, String use) {}

  public record Shown(String name, String domain, String did, List<Key> keys) {}

  @GetMapping("/did.json")
  ResponseEntity<byte[]> did() {
    return document(DID, keys.didDocument(), Duration.ofMinutes(5));
  }

  @GetMapping("/status/{list}")
  ResponseEntity<byte[]> status(@PathVariable int list) {
    return statusList(list, Purpose.REVOCATION);
  }

  @GetMapping("/status/{list}/suspension")
  ResponseEntity<byte[]> suspension(@PathVariable int list) {
    return statusList(list, Purpose.SUSPENSION);
  }

  private ResponseEntity<byte[]> statusList(int list, Purpose purpose) {
    var signed =
        statuses
            .signed(list, purpose, Instant.MIN)
            .orElseThrow(() -> new NotFound("This status list"));
    return document(CREDENTIAL, signed, StatusLists.READERS_KEEP_IT);
  }

  /// Verifiers in a browser come from other sites, and nothing in these documents is secret.
  private static ResponseEntity<byte[]> document(MediaType type, String text, Duration kept) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.maxAge(kept).cachePublic())
        .header("Access-Control-Allow-Origin", "*")
        .body(text.getBytes(UTF_8));
  }

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
