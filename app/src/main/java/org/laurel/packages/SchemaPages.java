package org.laurel.packages;

import java.util.List;
import org.laurel.web.Everyone;
import org.laurel.web.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The schemas of a package's files, for editors. The repository has the same in `programs/schema`.
@RestController
@Everyone
class SchemaPages {

  private static final MediaType SCHEMA = MediaType.valueOf("application/schema+json");

  private final List<PackageFormat> formats;

  SchemaPages(List<PackageFormat> formats) {
    this.formats = formats;
  }

  @GetMapping("/schemas/{name}.json")
  ResponseEntity<String> schema(@PathVariable String name) {
    var format =
        formats.stream()
            .filter(it -> it.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new NotFound("The schema"));
    return ResponseEntity.ok().contentType(SCHEMA).body(Schema.of(format).toPrettyString());
  }
}
