package org.laurel.credentials.offline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.laurel.credentials.issuer.PublicAddresses;
import org.laurel.credentials.issuer.StatusLists;
import org.laurel.credentials.issuer.TokenKeys;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.key.DidDocument.JwkMethod;
import org.laurel.openbadges.model.StatusEntry.Purpose;
import org.laurel.people.Agencies;
import org.laurel.web.Part;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes a page that knows the agency's keys and status lists of this moment, and asks nobody: it
/// verifies tokens by the browser's own WebCrypto, from a disk or a stick, for as long as one keeps
/// it. What happened since, it cannot know, and says so.
@Component
public class OfflineVerifier {

  private final String script = resource("offline.js");
  private final TokenKeys keys;
  private final StatusLists statuses;
  private final PublicAddresses addresses;
  private final Agencies agencies;
  private final InstantSource clock;

  OfflineVerifier(
      TokenKeys keys,
      StatusLists statuses,
      PublicAddresses addresses,
      Agencies agencies,
      InstantSource clock) {
    this.keys = keys;
    this.statuses = statuses;
    this.addresses = addresses;
    this.agencies = agencies;
    this.clock = clock;
  }

  /// @param known what the page knows, as JSON that cannot end its script element
  /// @param hash of the script, the only one that the page lets run
  public record Contents(
      String agency, String address, String takenAt, String known, String script, String hash) {}

  @Transactional
  public String page() {
    var agency = agencies.current();
    var lists = lists();
    var takenAt = takenAt(lists);
    var contents =
        new Contents(
            agency.name(),
            addresses.current().base() + "/verify",
            takenAt,
            known(agency.name(), takenAt, lists).write().replace("<", "\\u003c"),
            script,
            hash(script));
    return Part.of("credentials/offline/page.jte", Map.of("contents", contents));
  }

  /// The page knows no more than its oldest list.
  private String takenAt(List<Json.Obj> lists) {
    return lists.stream()
        .flatMap(it -> it.text("validFrom").stream())
        .min(Comparator.naturalOrder())
        .orElseGet(() -> clock.instant().truncatedTo(SECONDS).toString());
  }

  private Json.Obj known(String agency, String takenAt, List<Json.Obj> lists) {
    return Json.fields()
        .put("agency", agency)
        .put("did", addresses.current().did())
        .put("takenAt", takenAt)
        .put("keys", Json.array(keys.published().stream().map(OfflineVerifier::key)))
        .put("lists", Json.array(lists.stream().map(OfflineVerifier::said)))
        .done();
  }

  private static Json.Obj key(JwkMethod key) {
    return Json.fields()
        .put("id", key.id())
        .put("jwk", key.publicKeyJwk())
        .put("stolenSince", key.revoked())
        .done();
  }

  private List<Json.Obj> lists() {
    var lists = new ArrayList<Json.Obj>();
    for (var purpose : Purpose.values()) {
      var number = 1;
      for (var list = signed(number, purpose); list.isPresent(); list = signed(++number, purpose))
        lists.add(Json.object(list.get()));
    }
    return lists;
  }

  private Optional<String> signed(int number, Purpose purpose) {
    return statuses.signed(number, purpose, Instant.MIN);
  }

  /// A signed list holds more; the page needs what it says, since it trusts where it came from.
  private static Json.Obj said(Json.Obj list) {
    var subject = list.objects("credentialSubject").findFirst().orElseThrow();
    return Json.fields()
        .put("url", list.get("id").orElse(null))
        .put("bits", subject.get("encodedList").orElse(null))
        .done();
  }

  private static String hash(String script) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (var in = OfflineVerifier.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
