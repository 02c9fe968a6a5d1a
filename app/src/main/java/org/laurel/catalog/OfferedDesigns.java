package org.laurel.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.VersionStore.Head;
import org.laurel.standards.Competency;
import org.laurel.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The whole designs behind the offers, of which visitors read the most in their prospectus.
@Component
class OfferedDesigns {

  private final Catalog catalog;
  private final VersionStore versions;
  private final ProspectusStore prospectuses;

  OfferedDesigns(Catalog catalog, VersionStore versions, ProspectusStore prospectuses) {
    this.catalog = catalog;
    this.versions = versions;
    this.prospectuses = prospectuses;
  }

  /// @param standards the competencies that the design points at
  record Offered(Head head, Design design, List<Competency> standards) {}

  /// @param number of a version that somebody worked to, or null for the one that is open
  /// @throws NotFound when there is no such version, or it is a draft
  @Transactional(readOnly = true)
  Offered find(String slug, @Nullable Integer number) {
    var printed = prospectuses.printed(slug, number);
    var head = printed.head();
    return new Offered(head, catalog.complete(head).design(), printed.prospectus().standards());
  }

  /// The design alone, which many pictures come from.
  @Transactional(readOnly = true)
  Design design(String slug, @Nullable Integer number) {
    return (number == null ? versions.published(slug) : versions.numbered(slug, number))
        .map(catalog::complete)
        .orElseThrow(() -> new NotFound("The micro-credential"))
        .design();
  }
}
