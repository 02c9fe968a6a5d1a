package org.laurel.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Design.Audience;
import org.laurel.catalog.Design.Test;
import org.laurel.catalog.Design.TimeGuess;
import org.laurel.standards.Competency;

/// What visitors read of a version, drawn when it leaves the desk: to take a design apart and draw
/// its Markdown would be most of the page's time.
///
/// @param plannedHours of all accounts together
/// @param test what has to be passed besides the evidence, or null when nothing has
/// @param validMonths how long a credential holds, or null for ever
/// @param asks what each evidence slot asks to show
/// @param standards it points at, in words; a competency never changes
/// @param hasExamples whether the sections show scored examples
/// @param overview HTML
/// @param sections HTML: evidence, rubric, examples and learning plan
record Prospectus(
    String title,
    String tagline,
    String competency,
    Audience audience,
    BigDecimal plannedHours,
    Map<HoursAccount, Hours> hours,
    TimeGuess timeGuess,
    @Nullable Test test,
    @Nullable Integer validMonths,
    String value,
    List<String> asks,
    List<Competency> standards,
    boolean hasExamples,
    String overview,
    String sections) {

  /// Raise it with every change of [Drawing], its templates or what draws Markdown.
  static final int EDITION = 1;
}
