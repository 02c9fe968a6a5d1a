package org.laurel.browser;

import java.nio.file.Path;
import java.util.Map;

/// How a teacher goes from the catalogue to a submission.
///
/// @param screen without scripts a file is sent by its button; with them, by choosing it
record Teaching(Visitor teacher, Screen screen) {

  private static final Path EVIDENCE = Path.of("e2e/evidence");

  /// What goes into "Algorithms and Programming": five artifacts in four slots.
  static final Map<String, String[]> FILES =
      Map.of(
          "ALPR-1", new String[] {"lesson-plan.pdf"},
          "ALPR-2", new String[] {"student-work.png", "classroom-photo.jpg"},
          "ALPR-3", new String[] {"reflection.mp4"},
          "ALPR-4", new String[] {"reflection.txt"});

  void signUp(String name, String email, String password) {
    teacher.open("/sign-up?next=/catalogue");
    teacher.page().locator("#name").fill(name);
    teacher.page().locator("#email").fill(email);
    teacher.page().locator("#password").fill(password);
    teacher.click(teacher.page().locator("main form button.button").first());
  }

  void start(String title) {
    teacher.open("/catalogue").click(title).click("Start this micro-credential");
  }

  void give(String slot, String name) {
    var place = teacher.page().locator("#" + slot);
    var kept = place.locator(".kept li").count();
    teacher.upload(place.locator("input[type=file]"), EVIDENCE.resolve(name));
    if (screen.scripts() == Screen.Scripts.OFF) teacher.click(place.getByText("Upload"));
    place.locator(".kept li").nth(kept).waitFor();
  }

  /// Nobody can be recognized in the sample evidence: its people do not exist.
  void submit() {
    var students = teacher.page().locator("input[name=students]");
    if (students.count() > 0) teacher.choose(students.first());
    var declaration = teacher.page().locator("input[name=declaration]");
    if (declaration.count() > 0) teacher.choose(declaration);
    teacher.click("Submit for assessment");
  }
}
