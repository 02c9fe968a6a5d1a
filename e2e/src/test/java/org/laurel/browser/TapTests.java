package org.laurel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// How often a thumb has to touch a phone that is 320 px wide.
@ExtendWith(Demonstration.Shared.class)
class TapTests {

  private static final Path EVIDENCE = Path.of("e2e/evidence");

  /// In the phone's own camera: the shutter, and "Use this photo".
  private static final int TAPS_IN_THE_CAMERA = 2;

  private Beginner beginner;

  @BeforeEach
  void begin(Demonstration demonstration) {
    beginner = Beginner.of(demonstration);
  }

  @Test
  void savesAPhotoInFourTaps(Demonstration demonstration) {
    try (var teacher = beginner.at(demonstration, Screen.THUMB)) {
      teacher.counting();

      teacher.tap(teacher.page().locator(".overview a[href='#ALPR-2']"));
      var slot = teacher.page().locator("#ALPR-2");
      var camera =
          teacher
              .page()
              .waitForFileChooser(() -> teacher.tap(slot.locator("button[data-camera^=image]")));
      camera.setFiles(EVIDENCE.resolve("classroom-photo.jpg"));
      assertThat(slot.locator(".kept li")).hasCount(1);

      assertThat(teacher.clicks() + TAPS_IN_THE_CAMERA).isLessThanOrEqualTo(4);
      assertThat(camera.element().getAttribute("capture")).isEqualTo("environment");
      new Inspector(teacher.page(), Screen.THUMB).look();
    }
  }

  /// The check stands where one submits; both questions that a person must answer are asked there.
  @Test
  void checksAndSubmitsInThreeTaps(Demonstration demonstration) {
    beginner.givesAll(demonstration);
    try (var teacher = beginner.at(demonstration, Screen.THUMB)) {
      var submit = teacher.page().locator("#submit");
      assertThat(submit).containsText("Everything is there.");
      teacher.counting();

      teacher.tap(submit.locator("label[for=students-NONE]"));
      teacher.tap(submit.locator("label[for=declaration]"));
      teacher.tap(teacher.button("Submit for assessment"));

      assertThat(teacher.page().locator(".tag").first()).hasText("With assessors");
      assertThat(teacher.clicks()).isLessThanOrEqualTo(3);
      new Inspector(teacher.page(), Screen.THUMB).look();
    }
  }
}
