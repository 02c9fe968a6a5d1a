package org.laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import journey.Api;
import journey.Evidence;
import journey.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// An assessor who never touches the mouse.
@ExtendWith(Demonstration.Shared.class)
class KeyboardTests {

  private static final int CRITERIA = 5;

  @Test
  void ratesASubmissionByKeysAlone(Demonstration demonstration) {
    submitted(demonstration);
    try (var assessor = demonstration.visitor(Screen.DESKTOP)) {
      assessor.signIn(demonstration.laurel().accounts("ASSESSOR").getFirst()).open("/reviews");
      assessor.tabTo("Open the next one").press("Enter");
      assessor.page().waitForURL(url -> !url.endsWith("/reviews"));
      var code = assessor.path();

      assessor.counting();
      for (var criterion = 0; criterion < CRITERIA; criterion++) assessor.press("3").press("j");
      assessor.press("n");
      assessor.page().waitForURL(url -> !url.endsWith(code));

      assertThat(assessor.clicks()).isZero();
      assertThat(assessor.keys()).isLessThanOrEqualTo(12);
      assertThat(assessor.path()).isNotEqualTo(code);
    }
  }

  /// By the API, because how it came about is not the point here.
  private static void submitted(Demonstration demonstration) {
    var anybody = Api.of(URI.create(demonstration.laurel().agency() + "/api/v1"));
    var email = "keys." + UUID.randomUUID() + "@cedarhollow.example";
    var password = "seven quiet pelicans";
    anybody.post("/accounts", Map.of("name", "Kay Nguyen", "email", email, "password", password));
    var teacher = anybody.signIn(email, password);
    var enrolled = teacher.post("/enrollments", Map.of("microCredential", "alpr"));
    var path = "/enrollments/" + enrolled.at("id").text();
    Knowledge.in(Path.of("e2e/evidence")).takeTest(teacher, path);
    for (var piece : Evidence.of("arcs-virginia"))
      teacher.upload(path + "/artifacts", piece.form(Path.of("e2e/evidence"), ""));
    teacher.post(path + "/submissions?declaration=ALL_MY_OWN", Map.of());
  }
}
