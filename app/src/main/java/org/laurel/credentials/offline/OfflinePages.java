package org.laurel.credentials.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.laurel.web.Everyone;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Hands out the page that verifies without us.
@Controller
@Everyone
class OfflinePages {

  private static final MediaType HTML = new MediaType("text", "html", UTF_8);

  private final OfflineVerifier verifier;

  OfflinePages(OfflineVerifier verifier) {
    this.verifier = verifier;
  }

  /// To be saved: its script runs from a disk, and never at our address.
  @GetMapping("/verify/offline.html")
  ResponseEntity<byte[]> page() {
    return ResponseEntity.ok()
        .contentType(HTML)
        .cacheControl(CacheControl.noCache())
        .header("Content-Disposition", "attachment; filename=\"check-credentials-offline.html\"")
        .body(verifier.page().getBytes(UTF_8));
  }
}
