package org.laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A program manager wants to know who is stuck.
@ExtendWith(Demonstration.Shared.class)
class ManagerTests {

  @Test
  void seesWhoIsStuckInTwoClicks(Demonstration demonstration) {
    try (var manager = demonstration.visitor(Screen.DESKTOP)) {
      manager.signIn(demonstration.laurel().accounts("PROGRAM_MANAGER").getFirst());

      manager.counting().click("Progress").sees("tuck");

      assertThat(manager.clicks()).isLessThanOrEqualTo(2);
    }
  }
}
