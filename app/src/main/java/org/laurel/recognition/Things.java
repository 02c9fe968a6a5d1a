package org.laurel.recognition;

import java.math.BigDecimal;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.credentials.Completions;
import org.springframework.stereotype.Component;

/// What a credential was issued for, as rules speak of it.
@Component
class Things {

  private final Catalog catalog;
  private final Completions completions;

  Things(Catalog catalog, Completions completions) {
    this.catalog = catalog;
    this.completions = completions;
  }

  /// @param name the slug of a micro-credential, or `pathway/` and that of a pathway
  /// @param hours planned; none for a pathway, whose micro-credentials have them
  record Thing(String program, String name, BigDecimal hours) {}

  /// @param id of a version, or of a pathway
  Thing of(Version.Id id) {
    return completions
        .newest(id.value())
        .map(it -> new Thing(it.program(), it.name(), BigDecimal.ZERO))
        .orElseGet(() -> ofVersion(catalog.version(id)));
  }

  private Thing ofVersion(Version version) {
    return new Thing(
        catalog.program(version.id()), version.slug(), version.design().plannedHours());
  }
}
