package org.laurel.learning.exam;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.laurel.learning.exam.Sittings.Sheet;

/// A sitting, as programs read it.
///
/// @param questions while it is under way; empty once it is over
record SittingBody(
    int number,
    @Nullable Instant endsAt,
    List<QuestionBody> questions,
    Sitting.@Nullable Result result) {

  static SittingBody of(Sheet sheet) {
    var sitting = sheet.sitting();
    var asked = sitting.isUnderWay() ? sitting.draw().size() : 0;
    return new SittingBody(
        sitting.number(),
        sitting.endsAt(),
        IntStream.rangeClosed(1, asked).mapToObj(it -> QuestionBody.of(sheet, it)).toList(),
        sitting.result());
  }
}
