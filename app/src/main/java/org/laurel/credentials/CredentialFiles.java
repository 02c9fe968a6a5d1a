package org.laurel.credentials;

import java.time.Duration;
import java.util.UUID;
import org.laurel.web.Everyone;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A credential in the forms that other software and people take it in. The signed text never
/// changes; whether it still stands is told by its status list, not by these files.
@Controller
@Everyone
class CredentialFiles {

  private static final MediaType CREDENTIAL = MediaType.parseMediaType("application/vc+ld+json");
  private static final CacheControl A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

  private final Credentials credentials;
  private final Renderings renderings;

  CredentialFiles(Credentials credentials, Renderings renderings) {
    this.credentials = credentials;
    this.renderings = renderings;
  }

  @GetMapping("/credentials/{id}/open-badge.json")
  ResponseEntity<byte[]> openBadge(@PathVariable UUID id) {
    return ResponseEntity.ok()
        .contentType(CREDENTIAL)
        .cacheControl(A_DAY)
        .header("Access-Control-Allow-Origin", "*")
        .body(credentials.document(new Credential.Id(id)));
  }

  @GetMapping("/credentials/{id}/badge.png")
  ResponseEntity<byte[]> badge(@PathVariable UUID id) {
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(A_DAY)
        .body(renderings.badge(new Credential.Id(id)));
  }

  @GetMapping("/credentials/{id}/certificate.pdf")
  ResponseEntity<byte[]> certificate(@PathVariable UUID id) {
    var name = ContentDisposition.inline().filename("certificate.pdf").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header("Content-Disposition", name.toString())
        .body(renderings.certificate(new Credential.Id(id)));
  }
}
