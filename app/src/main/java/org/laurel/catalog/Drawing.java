package org.laurel.catalog;

import java.util.Map;
import org.laurel.standards.Competency;
import org.laurel.standards.Standards;
import org.laurel.web.Part;
import org.springframework.stereotype.Component;

/// Draws the prospectus of a version.
@Component
class Drawing {

  /// The sections of a page have headings of level 2.
  private static final int SECTION = 2;

  private final Standards standards;

  Drawing(Standards standards) {
    this.standards = standards;
  }

  Prospectus of(Version version) {
    var design = version.design();
    return new Prospectus(
        design.title(),
        design.tagline(),
        design.competency(),
        design.audience(),
        design.plannedHours(),
        design.hours(),
        design.timeGuess(),
        design.test(),
        design.validMonths(),
        design.value(),
        design.slots().stream().map(EvidenceSlot::ask).toList(),
        standards.all(design.alignments().stream().map(Competency.Id::new).toList()),
        !design.examples().isEmpty(),
        Authored.html(SECTION, design.overview()),
        Part.of("catalog/sections.jte", Map.of("version", version)));
  }
}
