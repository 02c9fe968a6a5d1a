package org.laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import journey.Api;
import journey.Knowledge;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The main job, from the catalogue to a badge that a stranger verifies, on every kind of screen.
@ExtendWith(Demonstration.Shared.class)
class JourneyTests {

  private static final String TITLE = "Algorithms and Programming";
  private static final String PASSWORD = "seven quiet pelicans";
  private static final String LAST_CRITERION = "ALPR-DATA";
  private static final String ITS_SLOT = "ALPR-4";

  static Stream<Screen> screens() {
    return Stream.of(Screen.DESKTOP, Screen.PHONE, Screen.NARROW, Screen.PLAIN);
  }

  @ParameterizedTest
  @MethodSource("screens")
  void teacherEarnsAMicroCredential(Screen screen, Demonstration demonstration) {
    try (var teacher = demonstration.visitor(screen);
        var first = demonstration.visitor(screen);
        var second = demonstration.visitor(screen);
        var stranger = demonstration.visitor(screen)) {
      var assessors = List.of(new Assessing(first), new Assessing(second));
      signIn(demonstration, first, second);
      var work = new Teaching(teacher, screen);
      var email = "joel." + UUID.randomUUID() + "@bayou.example";
      work.signUp("Joel Baptiste", email, PASSWORD);

      submits(work, email, demonstration);
      for (var assessor : assessors) assessor.awaitWork().all(LAST_CRITERION);
      mendsWhatIsOpen(work);
      for (var assessor : assessors) assessor.awaitWork().all("");
      var address = earns(teacher);

      stranger.open(address).sees("Valid").sees(TITLE);
    }
  }

  private static void signIn(Demonstration demonstration, Visitor... assessors) {
    var accounts = demonstration.laurel().accounts("ASSESSOR");
    for (var number = 0; number < assessors.length; number++)
      assessors[number].signIn(accounts.get(number));
  }

  private static void submits(Teaching work, String email, Demonstration demonstration) {
    work.teacher().counting();
    work.start(TITLE);
    passesTheTest(work.teacher(), email, demonstration);
    Teaching.FILES.forEach((slot, names) -> Stream.of(names).forEach(it -> work.give(slot, it)));
    work.submit();

    assertThat(work.teacher().sees("With assessors").clicks())
        .as("clicks to find, start, give five artifacts and submit")
        .isLessThanOrEqualTo(work.screen().scripts() == Screen.Scripts.ON ? 10 : 15);
  }

  /// By the API: its questions are not among the clicks that are counted here.
  private static void passesTheTest(Visitor teacher, String email, Demonstration demonstration) {
    var enrollment = teacher.path().replaceFirst(".*(/enrollments/[^/]+).*", "$1");
    var api =
        Api.of(URI.create(demonstration.laurel().agency() + "/api/v1")).signIn(email, PASSWORD);
    assertThat(Knowledge.in(Path.of("e2e/evidence")).takeTest(api, enrollment)).isTrue();
    teacher.open(enrollment);
  }

  private static void mendsWhatIsOpen(Teaching work) {
    work.teacher().awaitOn("/home", "Read the feedback").click("Read the feedback");
    work.teacher().sees("Count the results of the whole class by skill.");
    work.teacher().click(work.teacher().page().locator("a.button:has-text('Fix')").first());
    work.give(ITS_SLOT, "unit-plan.docx");
    work.submit();
    work.teacher().sees("With assessors");
  }

  /// The page of the new credential, as the teacher would share it.
  private static String earns(Visitor teacher) {
    teacher.awaitOn("/credentials", TITLE);
    teacher.click(teacher.page().locator("main a[href$='/wallet']").first());
    teacher.click("Show the square to scan").sees("It works once");
    teacher.open("/credentials");
    teacher.click(teacher.page().locator("main a[href*='/credentials/']").first());
    return teacher.page().url();
  }
}
