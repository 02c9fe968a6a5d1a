package org.laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every page to which links lead is there, fits the narrowest phone, and has no axe violation, in
/// light and dark, whoever looks.
@ExtendWith(Demonstration.Shared.class)
class EveryPageTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EDUCATOR",
        "ASSESSOR",
        "AUTHOR",
        "COACH",
        "FACILITATOR",
        "PROGRAM_MANAGER",
        "RECOGNITION_OFFICER",
        "RESEARCHER",
        "ADMINISTRATOR"
      })
  void isInOrder(String role, Demonstration demonstration) {
    for (var account : demonstration.laurel().accounts(role).stream().limit(1).toList())
      try (var visitor = demonstration.visitor(Screen.NARROW)) {
        walk(visitor.signIn(account), role, demonstration);
      }
  }

  @Test
  void isInOrderForStrangers(Demonstration demonstration) {
    try (var stranger = demonstration.visitor(Screen.NARROW)) {
      walk(stranger, "a stranger", demonstration);
    }
  }

  /// Who has something of everything: work under way, feedback, a credential.
  @Test
  void isInOrderForWhoHasEarned(Demonstration demonstration) {
    var beginner = Beginner.of(demonstration);
    beginner.submits(demonstration);
    for (var account : demonstration.laurel().accounts("ASSESSOR").stream().limit(2).toList())
      try (var assessor = demonstration.visitor(Screen.DESKTOP)) {
        new Assessing(assessor.signIn(account)).awaitWork().all("");
      }
    try (var teacher = demonstration.visitor(Screen.NARROW)) {
      teacher.signIn(beginner.email(), beginner.password());
      teacher.awaitOn("/credentials", "Algorithms");
      walk(teacher, "who has earned", demonstration);
    }
  }

  private static void walk(Visitor visitor, String who, Demonstration demonstration) {
    var walk = new Walk(visitor, demonstration.laurel().agency());

    List<String> wrong = walk.from("/");

    System.out.printf("%s: %d kinds of pages%n", who, walk.kinds());
    assertThat(wrong).as("for %s", who).isEmpty();
  }
}
