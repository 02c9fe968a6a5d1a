package org.laurel.learning.exam;

import java.util.List;
import org.laurel.catalog.Design;
import org.laurel.catalog.TestItem;
import org.laurel.learning.exam.Sittings.Sheet;
import org.laurel.web.Markdown;

/// What a teacher learns from a sitting that is over: only of what was asked.
record Lookback(boolean passed, int qualifying, List<Scale> scales, List<Wrong> wrong) {

  record Scale(String title, int right, int asked, int percent, boolean reached) {}

  /// @param given what was answered, in words; empty when nothing was
  /// @param unit what to read again, or empty
  record Wrong(String prompt, List<String> given, String because, String unit) {}

  static Lookback of(Sheet sheet) {
    var result = java.util.Objects.requireNonNull(sheet.sitting().result());
    var grading = sheet.grading();
    var percent = sheet.exam().bank().test().qualifyingScorePercent();
    return new Lookback(
        result.passed(),
        percent,
        result.scales().stream().map(it -> scale(it, percent)).toList(),
        grading.wrong().stream()
            .map(it -> wrong(it, grading.given(it), sheet.exam().design()))
            .toList());
  }

  static Scale scale(Sitting.ScaleScore it, int percent) {
    return new Scale(
        ScaleTitle.of(it.scale()), it.right(), it.asked(), it.percent(), it.reaches(percent));
  }

  private static Wrong wrong(TestItem item, List<String> given, Design design) {
    return new Wrong(
        Markdown.htmlBelow(2, item.prompt()),
        given.stream().map(it -> words(item, it)).toList(),
        item.because(),
        unit(item, design));
  }

  private static String words(TestItem item, String given) {
    return item.choices().stream()
        .filter(it -> it.code().equals(given))
        .map(TestItem.Choice::text)
        .findFirst()
        .orElse(given);
  }

  private static String unit(TestItem item, Design design) {
    return design.courses().stream()
        .flatMap(it -> it.units().stream())
        .filter(it -> it.code().equals(item.unit()))
        .map(Design.Unit::title)
        .findFirst()
        .orElse("");
  }
}
