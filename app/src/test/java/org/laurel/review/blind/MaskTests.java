package org.laurel.review.blind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.laurel.people.Identity;

/// Each kind of mask hides what no other does.
class MaskTests {

  private static final UUID NUMBER = UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad91");
  private static final Known KATHERINE =
      new Known(
          List.of(
              new Identity(
                  "Katherine Bo Vexlington",
                  List.of("plum.kate@plumhollow.example"),
                  List.of("Plum Hollow Elementary School"))),
          List.of("Li Quillon", "Grace Hopewell"),
          List.of(NUMBER));

  @ParameterizedTest
  @EnumSource
  void hidesWithAllAndNotWithoutItself(Mask mask) {
    var others = EnumSet.copyOf(Mask.ALL);
    others.remove(mask);
    var text = onlyHiddenBy(mask);

    assertThat(Masks.of(KATHERINE).hide(text)).isEqualTo(mask.instead());
    assertThat(Masks.of(KATHERINE, others).hide(text)).isNotEqualTo(mask.instead());
  }

  private static String onlyHiddenBy(Mask mask) {
    return switch (mask) {
      case ADDRESS -> "somebody@elsewhere.example";
      case DOMAIN -> "plumhollow.example";
      case HANDLE -> "plum.kate";
      case WORKPLACE -> "Plum Hollow";
      case ACRONYM -> "PHES";
      case ACCOUNT -> "kvexlington";
      case NICKNAME -> "Kathy";
      case NAME -> "Vexlington";
      case COLLEAGUE -> "Grace Hopewell";
      case NUMBER -> NUMBER.toString();
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kathy Vexlington's class      | (teacher)'s class",
        "Ms. V asked, Miss V. too      | (teacher) asked, (teacher). too",
        "with Ms. Quillon and L. Quillon | with (colleague) and (colleague)",
        "quillon_li.docx               | (colleague).docx",
        "by the grace of a hopeful one | by the grace of a hopeful one",
        "id 0190163d8694739baea5966c26f8ad91 | id (number)",
        "https://x.example/Plum%20Hollow/a | https://x.example/(school)/a",
        "https://x.example/%4Batherine | https://x.example/(teacher)",
        "100% of v students, 5%20      | 100% of v students, 5%20",
      })
  void hidesWhatElseTellsWhoseItIs(String text, String hidden) {
    assertThat(Masks.of(KATHERINE).hide(text)).isEqualTo(hidden);
  }

  @Test
  void isOnePatternOfAllKinds() {
    for (var mask : Mask.values()) Pattern.compile(mask.group(KATHERINE));
  }
}
