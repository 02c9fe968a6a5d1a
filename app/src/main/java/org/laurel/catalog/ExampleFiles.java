package org.laurel.catalog;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laurel.files.Files;
import org.laurel.web.Everyone;
import org.laurel.web.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Sends the work of a scored example to whoever thinks about an offer.
@Controller
@Everyone
class ExampleFiles {

  private static final CacheControl KEPT = CacheControl.maxAge(Duration.ofDays(30)).cachePublic();

  private final OfferedDesigns designs;
  private final Files files;

  ExampleFiles(OfferedDesigns designs, Files files) {
    this.designs = designs;
    this.files = files;
  }

  @GetMapping("/catalogue/{slug}/examples/{code}")
  ResponseEntity<byte[]> file(
      @PathVariable String slug,
      @PathVariable String code,
      @RequestParam(required = false) @Nullable Integer version)
      throws IOException {
    var example =
        designs.design(slug, version).examples().stream()
            .filter(it -> it.code().equals(code))
            .findFirst();
    var file =
        example
            .flatMap(it -> Optional.ofNullable(it.file()))
            .orElseThrow(() -> new NotFound("This example"));
    return AuthoredFile.sent(files, file, code, KEPT);
  }
}
