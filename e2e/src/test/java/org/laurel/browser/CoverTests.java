package org.laurel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A face is covered before the photo leaves the device.
@ExtendWith(Demonstration.Shared.class)
class CoverTests {

  private static final String SLOT = "#ALPR-2";

  private Beginner beginner;
  private Pattern sent;
  @TempDir Path folder;

  @BeforeEach
  void begin(Demonstration demonstration) throws IOException {
    beginner = Beginner.of(demonstration);
    sent = Pattern.striped(1200, 900);
  }

  /// The frame begins as the middle third; an arrow moves it by 2 % of the photo.
  @Test
  void coversByKeysAndTakesBack(Demonstration demonstration) throws IOException {
    try (var teacher = beginner.at(demonstration, Screen.DESKTOP)) {
      var slot = opened(teacher);

      assertThat(slot.locator("canvas")).isFocused();
      teacher.press("Enter");
      slot.getByText("Undo").click();
      for (var times = 0; times < 5; times++) teacher.press("ArrowLeft").press("ArrowUp");
      teacher.press("Shift+ArrowRight").press("Enter");
      var kept = send(teacher, slot);

      var covered = new Rectangle(280, 210, 424, 300);
      assertThat(kept.coarseness(covered)).as("colours in a block").isLessThan(24);
      assertThat(sent.coarseness(covered)).as("before").isGreaterThan(100);
      assertThat(kept.differenceOutside(covered, sent)).as("elsewhere").isLessThan(24);
    }
  }

  @Test
  void coversByMouse(Demonstration demonstration) throws IOException {
    try (var teacher = beginner.at(demonstration, Screen.DESKTOP)) {
      var slot = opened(teacher);
      var box = slot.locator("canvas").boundingBox();

      var mouse = teacher.page().mouse();
      mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.1);
      mouse.down();
      mouse.move(
          box.x + box.width * 0.3, box.y + box.height * 0.3, new Mouse.MoveOptions().setSteps(5));
      mouse.up();
      slot.getByText("Cover the frame").click();
      var kept = send(teacher, slot);

      assertThat(kept.coarseness(new Rectangle(124, 94, 232, 172))).isLessThan(32);
      assertThat(kept.differenceOutside(new Rectangle(110, 80, 260, 200), sent)).isLessThan(24);
    }
  }

  @Test
  void cutsByTouch(Demonstration demonstration) throws IOException {
    try (var teacher = beginner.at(demonstration, Screen.THUMB)) {
      var slot = opened(teacher);
      new Inspector(teacher.page(), Screen.THUMB).look();
      var canvas = slot.locator("canvas");
      var box = canvas.boundingBox();

      canvas.tap(new Locator.TapOptions().setPosition(box.width / 4, box.height / 4));
      slot.getByText("Cut to the frame").tap();
      var kept = send(teacher, slot);

      assertThat(kept.width()).isEqualTo(400);
      assertThat(kept.height()).isEqualTo(300);
    }
  }

  @Test
  void sendsNothingWhenAskedNotTo(Demonstration demonstration) throws IOException {
    try (var teacher = beginner.at(demonstration, Screen.PHONE)) {
      var slot = opened(teacher);

      slot.getByText("Do not send it").click();

      assertThat(slot.locator(".progress")).containsText("was not sent.");
      assertThat(slot.locator(".kept li")).hasCount(0);
      assertThat(slot.locator(".cover")).hasCount(0);
    }
  }

  @Test
  void saysHowItIsDoneOnThePhoneWithoutScripts(Demonstration demonstration) {
    try (var teacher = beginner.at(demonstration, Screen.PLAIN)) {
      teacher.sees("choose Edit, then Markup or Draw, and paint over it");
    }
  }

  private Locator opened(Visitor teacher) throws IOException {
    var slot = teacher.page().locator(SLOT);
    slot.locator("[data-cover]").check();
    SendingTests.choose(slot, sent.write(folder.resolve("class.jpg")));
    assertThat(slot.locator(".cover h3")).containsText("class.jpg");
    return slot;
  }

  private static Pattern send(Visitor teacher, Locator slot) throws IOException {
    assertThat(slot.locator(".kept li")).hasCount(0);
    slot.getByText("Send this photo").click();
    slot.locator(".kept li").waitFor(); // as long as any step may take, not five seconds
    return Pattern.read(SendingTests.content(teacher, slot));
  }
}
