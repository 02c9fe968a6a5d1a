package org.laurel.credentials.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import org.laurel.openbadges.model.StatusEntry.Purpose;
import org.laurel.web.Everyone;
import org.laurel.web.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Who issues and what still stands, for the software of verifiers everywhere.
@Controller
@Everyone
class IssuerDocuments {

  private static final MediaType DID = MediaType.parseMediaType("application/did+ld+json");
  private static final MediaType CREDENTIAL = MediaType.parseMediaType("application/vc+ld+json");

  private final IssuerKeys keys;
  private final StatusLists statuses;

  IssuerDocuments(IssuerKeys keys, StatusLists statuses) {
    this.keys = keys;
    this.statuses = statuses;
  }

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
}
