package org.laurel.credentials.faces;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.UUID;
import org.laurel.credentials.Credential;
import org.laurel.credentials.views.Views;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.web.Everyone;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A credential in its other forms, at addresses that stay.
@Controller
class FaceFiles {

  private static final MediaType TOKEN = MediaType.parseMediaType("application/jwt");
  private static final MediaType LINKED_DATA = MediaType.parseMediaType("application/ld+json");
  private static final CacheControl A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

  /// An old badge says by itself whether it stands, so it is kept as briefly as a status list.
  private static final CacheControl BRIEFLY =
      CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic();

  private final Tokens tokens;
  private final OldBadges oldBadges;
  private final Transcript transcript;
  private final Views views;

  FaceFiles(Tokens tokens, OldBadges oldBadges, Transcript transcript, Views views) {
    this.views = views;
    this.tokens = tokens;
    this.oldBadges = oldBadges;
    this.transcript = transcript;
  }

  @Everyone
  @GetMapping("/credentials/{id}/open-badge.jwt")
  ResponseEntity<byte[]> token(@PathVariable UUID id) {
    var token = tokens.of(new Credential.Id(id));
    views.count(id, Views.Kind.FILE);
    return document(HttpStatus.OK, TOKEN, BRIEFLY, token);
  }

  /// One that was taken back is gone, and says why (Open Badges 2.0, hosted verification).
  @Everyone
  @GetMapping("/credentials/{id}/open-badge-2.json")
  ResponseEntity<byte[]> assertion(@PathVariable UUID id) {
    var assertion = oldBadges.assertion(new Credential.Id(id));
    views.count(id, Views.Kind.FILE);
    var status = assertion.stands() ? HttpStatus.OK : HttpStatus.GONE;
    return document(status, LINKED_DATA, BRIEFLY, assertion.text());
  }

  @Everyone
  @GetMapping("/open-badges-2/badges/{version}")
  ResponseEntity<byte[]> badgeClass(@PathVariable UUID version) {
    return document(HttpStatus.OK, LINKED_DATA, A_DAY, oldBadges.badgeClass(version));
  }

  @Everyone
  @GetMapping("/open-badges-2/issuer")
  ResponseEntity<byte[]> issuer() {
    return document(HttpStatus.OK, LINKED_DATA, A_DAY, oldBadges.issuer());
  }

  /// Readers in a browser come from other sites, and nothing here is secret.
  private static ResponseEntity<byte[]> document(
      HttpStatus status, MediaType type, CacheControl kept, String text) {
    return ResponseEntity.status(status)
        .contentType(type)
        .cacheControl(kept)
        .header("Access-Control-Allow-Origin", "*")
        .body(text.getBytes(UTF_8));
  }

  @SignedIn
  @GetMapping("/credentials/transcript.jwt")
  ResponseEntity<byte[]> transcript(Actor actor) {
    var name = ContentDisposition.attachment().filename("transcript.jwt").build();
    return ResponseEntity.ok()
        .contentType(TOKEN)
        .cacheControl(CacheControl.noStore())
        .header("Content-Disposition", name.toString())
        .body(transcript.of(actor).getBytes(UTF_8));
  }
}
