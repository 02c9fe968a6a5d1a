package org.laurel.catalog;

import org.jspecify.annotations.Nullable;
import org.laurel.standards.Competency;
import org.laurel.standards.Standards;
import org.springframework.stereotype.Component;

/// Draws what pages show of a design. A competency never changes, so its words are kept with it.
@Component
class Drawing {

  private final Standards standards;

  Drawing(Standards standards) {
    this.standards = standards;
  }

  Html of(Design design) {
    return Html.of(
        design, standards.all(design.alignments().stream().map(Competency.Id::new).toList()));
  }

  /// @param html as it was kept; drawn anew if it is missing or of an older edition
  Drawn kept(Design design, @Nullable Html html) {
    return new Drawn(design, html != null && html.isCurrent() ? html : of(design));
  }
}
