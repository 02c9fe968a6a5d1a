package org.laurel.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An author finds a mistake by its line, counted as editors count.
class LinesTests {

  private static final String TEXT =
      """
      slug: exit-tickets
      # a remark
      hours:
        homework: {planned: 3,
                   required: 3}
      slots:
        - code: ET-1
          title: >-
            Three sorted
            answers
          accepts: [photo, file]
        - code: ET-2
          title: Four
      """;

  @ParameterizedTest
  @CsvSource({
    "slug, 1",
    "hours > homework > required, 5",
    "slots > 1 > title, 8",
    "slots > ET-1 > accepts > 2, 11",
    "slots > ET-2 > title, 13",
    "slots > ET-2 > guide, 12",
    "slots > ET-7, 6",
  })
  void findsTheLineOfAFieldOrOfWhatItLiesIn(String field, int line) {
    assertThat(Lines.of(TEXT).of(List.of(field.split(" > ")))).hasValue(line);
  }

  @Test
  void knowsNoLineWhereTheTextIsNoYaml() {
    assertThat(Lines.of("slots: [a").of(List.of("slots"))).isEmpty();
  }
}
