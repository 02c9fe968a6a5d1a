package org.laurel.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a password must be. NIST SP 800-63B-4 asks for length and a list of bad ones, and for no
/// mixture of signs.
class PasswordPolicyTests {

  private static final List<String> OWN = List.of("Maya Torres", "maya.torres@bayou.example");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seven quiet pelicans",
        "wet lantern over gravel",
        "eine grüne Laterne im Regen",
        "たのしい時間をありがとうございます。",
        "🦆🐢🦉🐝🦊🐌 walk the river",
        "0u8fh34ofn2o48fhq3o4"
      })
  void takesLongOnesOfAnyKind(String password) {
    assertThat(PasswordPolicy.refusal(password, OWN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "Tr0ub4dor&3", "fourteen chars", "🦆🐢🦉🐝🦊🐌"})
  void refusesShortOnes(String password) {
    assertThat(PasswordPolicy.refusal(password, OWN)).contains(PasswordPolicy.TOO_SHORT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passwordpassword",
        "P@ssw0rd P@ssw0rd!!",
        "Password123456789",
        "123456789012345",
        "aaaaaaaaaaaaaaaaaaaa",
        "qwertyuiopasdfghjkl",
        "correct horse battery staple",
        "MayaTorres12345678",
        "maya.torres@bayou.example",
        "welcome teacher 2026",
        "Laurel Laurel Laurel"
      })
  void refusesWhatOthersTryFirst(String password) {
    assertThat(PasswordPolicy.refusal(password, OWN)).contains(PasswordPolicy.TOO_COMMON);
  }

  @Test
  void refusesWhatIsLongerThanAnyForm() {
    assertThat(PasswordPolicy.refusal("wet lantern ".repeat(20), OWN))
        .contains(PasswordPolicy.TOO_LONG);
  }
}
