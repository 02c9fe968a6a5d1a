package org.laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import journey.Api;
import journey.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// An assessor who never touches the mouse.
@ExtendWith(Demonstration.Shared.class)
class KeyboardTests {

  private static final int CRITERIA = 6;
  private static final String STAYS = "stays";

  /// Six criteria, one of them not shown yet, with a comment that was kept before: twelve keys at
  /// most, and the next item comes into the page that is open.
  @Test
  void ratesSixCriteriaInTwelveKeys(Demonstration demonstration) {
    try (var assessor = demonstration.visitor(Screen.DESKTOP)) {
      assessor.signIn(demonstration.laurel().accounts("ASSESSOR").getFirst());
      new Assessing(assessor).all("");
      submitted(demonstration);
      submitted(demonstration);
      assessor.awaitOn("/reviews", "2 submissions wait");
      assessor.open("/reviews/comments").type("A new comment", "Show how one team decides.");
      assessor.click("Keep it").open("/reviews");
      assessor.tabTo("Open the next one").press("Enter");
      assessor.page().waitForURL(url -> !url.endsWith("/reviews"));
      var code = assessor.path();
      assertThat(assessor.page().locator("fieldset.criterion").count()).isEqualTo(CRITERIA);
      assessor.page().evaluate("document.documentElement.dataset.page = '" + STAYS + "'");

      assessor.counting();
      for (var criterion = 1; criterion < CRITERIA; criterion++) assessor.press("3");
      assessor.press("1").press("Escape").press("b").press("1").press("n");
      assessor.page().waitForURL(url -> !url.endsWith(code) && !url.endsWith("/ratings"));

      assertThat(assessor.clicks()).isZero();
      assertThat(assessor.keys()).isLessThanOrEqualTo(12);
      assertThat(assessor.path()).startsWith("/reviews/").isNotEqualTo(code);
      assertThat(assessor.page().evaluate("document.documentElement.dataset.page"))
          .isEqualTo(STAYS);
      assertThat(assessor.page().locator("input:checked").count()).isZero();
    }
  }

  /// Letters are letters in a field, and the help opens and closes by its key.
  @Test
  void leavesFieldsAloneAndOpensItsHelp(Demonstration demonstration) {
    submitted(demonstration);
    try (var assessor = demonstration.visitor(Screen.DESKTOP)) {
      assessor.signIn(demonstration.laurel().accounts("ASSESSOR").getLast());
      assessor.awaitOn("/reviews", "Open the next one");
      assessor.tabTo("Open the next one").press("Enter");
      assessor.page().waitForURL(url -> !url.endsWith("/reviews"));
      var code = assessor.path();

      assessor.press("j").press("c");
      assessor.page().keyboard().type("3 jobs, no bias?");
      assessor.press("Escape").press("?");

      var words = assessor.page().locator("fieldset.criterion textarea").nth(1);
      assertThat(words.inputValue()).isEqualTo("3 jobs, no bias?");
      assertThat(assessor.path()).isEqualTo(code);
      assertThat(assessor.page().locator(".keys").getAttribute("open")).isNotNull();
      assessor.press("?");
      assertThat(assessor.page().locator(".keys").getAttribute("open")).isNull();
    }
  }

  /// By the API, because how it came about is not the point here.
  private static void submitted(Demonstration demonstration) {
    var anybody = Api.of(URI.create(demonstration.laurel().agency() + "/api/v1"));
    var email = "keys." + UUID.randomUUID() + "@cedarhollow.example";
    var password = "seven quiet pelicans";
    anybody.post("/accounts", Map.of("name", "Kay Nguyen", "email", email, "password", password));
    var teacher = anybody.signIn(email, password);
    var enrolled = teacher.post("/enrollments", Map.of("microCredential", "steam"));
    var path = "/enrollments/" + enrolled.at("id").text();
    for (var entry : Map.of("FACE_TO_FACE", 30, "SELF_PACED", 45).entrySet())
      teacher.post(
          path + "/hours",
          Map.of(
              "account",
              entry.getKey(),
              "hours",
              entry.getValue(),
              "basis",
              "Sessions, " + entry.getKey()));
    for (var piece : Evidence.of("lausd-steam"))
      teacher.upload(path + "/artifacts", piece.form(Path.of("e2e/evidence"), ""));
    teacher.post(path + "/submissions?declaration=ALL_MY_OWN", Map.of());
  }
}
