package org.laurel.catalog;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.laurel.standards.Competency;

/// What takes time to draw of a version, drawn when it is written: its Markdown alone would take a
/// third of the page's time.
///
/// @param edition of what draws it; raise [#EDITION] with every change of [Authored] or its library
/// @param guides by slot code
/// @param examples by their codes
/// @param standards it points at, in words
record Html(
    int edition,
    String overview,
    String learningPlan,
    Map<String, String> guides,
    Map<String, String> examples,
    List<Competency> standards) {

  private static final int EDITION = 3;

  /// The sections of a page have headings of level 2.
  private static final int SECTION = 2;

  static Html of(Design design, List<Competency> standards) {
    return new Html(
        EDITION,
        Authored.html(SECTION, design.overview()),
        Authored.html(SECTION, design.learningPlan()),
        design.slots().stream()
            .collect(
                Collectors.toMap(EvidenceSlot::code, it -> Authored.html(SECTION + 1, it.guide()))),
        design.examples().stream()
            .collect(
                Collectors.toMap(ScoredExample::code, it -> Authored.html(SECTION + 1, it.text()))),
        standards);
  }

  boolean isCurrent() {
    return edition == EDITION;
  }
}
