package org.laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// An administrator looks after what is issued, on a narrow phone and without a mouse.
@ExtendWith(Demonstration.Shared.class)
class IssuingTests {

  @Test
  void proposesByHandAndWithdraws(Demonstration demonstration) {
    var teacher = demonstration.laurel().accounts("EDUCATOR").getFirst();
    try (var administrator = demonstration.visitor(Screen.NARROW)) {
      administrator.signIn(demonstration.laurel().accounts("ADMINISTRATOR").getFirst());
      for (var path : List.of("/issuing", "/issuing/changes", "/issuing/by-hand"))
        administrator.open(path);

      administrator
          .open("/issuing/by-hand/new")
          .counting()
          .tabTo("Propose to another administrator")
          .press("Enter");
      administrator.page().waitForURL(url -> url.endsWith("/issuing/by-hand"));
      administrator.sees("There is a problem");
      administrator
          .type("Email address of the teacher", teacher.email())
          .type("Micro-credential", "STEAM")
          .type("Why no reviewers judge it", "The fair came before our program.")
          .type("What the teacher has shown", "A lesson on circuits at the fair in May.")
          .tabTo("Propose to another administrator")
          .press("Enter");
      administrator.page().waitForURL(url -> !url.endsWith("/issuing/by-hand"));
      administrator.open(administrator.path()).sees("Another administrator must decide.");
      administrator.tabTo("Withdraw it").press("Enter");
      administrator.page().waitForSelector("text=Nothing is issued.");

      assertThat(administrator.clicks()).isZero();
      administrator.open("/issuing/by-hand").sees("Withdrawn");
    }
  }
}
