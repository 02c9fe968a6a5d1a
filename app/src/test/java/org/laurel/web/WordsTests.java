package org.laurel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.laurel.web.Words.Mark;
import org.laurel.web.Words.Span;

/// Two texts word by word.
class WordsTests {

  @Test
  void marksWhatTheOtherTextHasNot() {
    var words = Words.of("Show three answers.", "Show five sorted answers.");

    assertThat(words.before())
        .containsExactly(
            new Span("Show ", Mark.SAME),
            new Span("three ", Mark.CHANGED),
            new Span("answers.", Mark.SAME));
    assertThat(words.after())
        .containsExactly(
            new Span("Show ", Mark.SAME),
            new Span("five sorted ", Mark.CHANGED),
            new Span("answers.", Mark.SAME));
  }

  @Test
  void losesNoWord() {
    var before = "A  text\nwith\tspaces ".repeat(50);
    var after = before.replace("with", "without") + "end";

    var words = Words.of(before, after);

    assertThat(text(words.before())).isEqualTo(before);
    assertThat(text(words.after())).isEqualTo(after);
  }

  @Test
  void comparesVeryLongTextsByLines() {
    var before = "one line of the same words\n".repeat(2000);

    var words = Words.of(before, before + "one more\n");

    assertThat(words.after())
        .containsExactly(new Span(before, Mark.SAME), new Span("one more\n", Mark.CHANGED));
  }

  private static String text(Iterable<Span> spans) {
    var text = new StringBuilder();
    spans.forEach(it -> text.append(it.text()));
    return text.toString();
  }
}
