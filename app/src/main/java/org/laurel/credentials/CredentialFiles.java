package org.laurel.credentials;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.laurel.credentials.views.Views;
import org.laurel.web.Everyone;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A credential in the forms that other software and people take it in. The signed text never
/// changes; whether it still stands is told by its status list, not by these files.
@Controller
@Everyone
class CredentialFiles {

  private static final MediaType CREDENTIAL = MediaType.parseMediaType("application/vc+ld+json");
  private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
  private static final CacheControl A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

  private final Credentials credentials;
  private final Renderings renderings;
  private final Views views;

  CredentialFiles(Credentials credentials, Renderings renderings, Views views) {
    this.credentials = credentials;
    this.renderings = renderings;
    this.views = views;
  }

  @GetMapping("/credentials/{id}/open-badge.json")
  ResponseEntity<byte[]> openBadge(@PathVariable UUID id) {
    var document = credentials.document(new Credential.Id(id));
    views.count(id, Views.Kind.FILE);
    return ResponseEntity.ok()
        .contentType(CREDENTIAL)
        .cacheControl(A_DAY)
        .header("Access-Control-Allow-Origin", "*")
        .body(document);
  }

  /// @param here whether a page of ours shows it, which is counted itself
  @GetMapping("/credentials/{id}/badge.png")
  ResponseEntity<byte[]> badge(@PathVariable UUID id, @RequestParam Optional<String> here) {
    var picture = renderings.badge(new Credential.Id(id));
    if (here.isEmpty()) views.count(id, Views.Kind.PICTURE);
    return picture(MediaType.IMAGE_PNG).body(picture);
  }

  @GetMapping("/credentials/{id}/badge.svg")
  ResponseEntity<byte[]> drawing(@PathVariable UUID id) {
    var picture = renderings.drawing(new Credential.Id(id));
    views.count(id, Views.Kind.PICTURE);
    return picture(SVG).body(picture);
  }

  /// Other sites embed it.
  private static ResponseEntity.BodyBuilder picture(MediaType type) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(A_DAY)
        .header("Access-Control-Allow-Origin", "*")
        .header("Cross-Origin-Resource-Policy", "cross-origin");
  }

  @GetMapping("/credentials/{id}/certificate.pdf")
  ResponseEntity<byte[]> certificate(@PathVariable UUID id) {
    var name = ContentDisposition.inline().filename("certificate.pdf").build();
    var certificate = renderings.certificate(new Credential.Id(id));
    views.count(id, Views.Kind.CERTIFICATE);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header("Content-Disposition", name.toString())
        .body(certificate);
  }
}
