package org.laurel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Files that a browser sends in pieces.
@ExtendWith(Demonstration.Shared.class)
class SendingTests {

  private static final int SIZE = 6_000_000;

  private Beginner beginner;
  @TempDir Path folder;

  @BeforeEach
  void begin(Demonstration demonstration) {
    beginner = Beginner.of(demonstration);
  }

  @Test
  void goesOnByItselfWhenTheLineIsBack(Demonstration demonstration) {
    try (var teacher = beginner.at(demonstration, Screen.PHONE)) {
      var page = teacher.page();
      var slot = slot(page, "ALPR-3");
      var pieces = stopping(page, 2);

      choose(slot, video());
      slot.locator(".progress:has-text('No connection.')").waitFor();
      assertThat(slot.locator(".kept li")).hasCount(0);
      page.unroute("**/uploads/*");
      page.evaluate("dispatchEvent(new Event('online'))");

      arrives(teacher, slot);
      assertThat(pieces.get()).isEqualTo(3);
    }
  }

  @Test
  void goesOnByItselfAfterAReload(Demonstration demonstration) {
    try (var teacher = beginner.at(demonstration, Screen.PHONE)) {
      var page = teacher.page();
      stopping(page, 3);
      choose(slot(page, "ALPR-3"), video());
      slot(page, "ALPR-3").locator(".progress:has-text('No connection.')").waitFor();

      page.unroute("**/uploads/*");
      var sentAgain = new AtomicInteger();
      page.onRequest(request -> {
        if (request.method().equals("PATCH")) sentAgain.incrementAndGet();
      });
      page.reload();

      arrives(teacher, slot(page, "ALPR-3"));
      assertThat(sentAgain.get()).as("pieces after the reload, of 6").isEqualTo(3);
    }
  }

  @Test
  void tellsHowFarItIs(Demonstration demonstration) {
    try (var teacher = beginner.at(demonstration, Screen.NARROW)) {
      var slot = slot(teacher.page(), "ALPR-3");
      slowly(teacher.page());

      choose(slot, video());

      slot.locator(".progress:has-text('Sending “lesson.mp4”: 1.0 of 5.7 MB, 17 %.')").waitFor();
      new Inspector(teacher.page(), Screen.NARROW).look();
      slot.getByText("Stop").click();
      slot.locator(".progress:has-text('was stopped. Nothing of it is kept.')").waitFor();
    }
  }

  @Test
  void takesWhatIsDroppedAndWhatIsPasted(Demonstration demonstration) {
    try (var teacher = beginner.at(demonstration, Screen.DESKTOP)) {
      var slot = slot(teacher.page(), "ALPR-1");

      slot.evaluate(give("drop", "dataTransfer", "dropped.txt"));
      assertThat(slot.locator(".kept li")).hasCount(1);
      slot.locator("input[type=file]").focus();
      teacher.page().evaluate(give("paste", "clipboardData", "pasted.txt"));
      assertThat(slot.locator(".kept li")).hasCount(2);

      assertThat(slot.locator(".kept")).containsText("dropped.txt");
      assertThat(slot.locator(".kept")).containsText("pasted.txt");
    }
  }

  @Test
  void saysWhyAFileIsNotTaken(Demonstration demonstration) throws IOException {
    try (var teacher = beginner.at(demonstration, Screen.NARROW)) {
      var slot = slot(teacher.page(), "ALPR-1");

      choose(slot, Files.writeString(folder.resolve("plan.pdf"), "<html>no plan</html>"));
      slot.locator(".progress.mistake:has-text('“plan.pdf” is a web page')").waitFor();
      choose(slot, Files.createFile(folder.resolve("empty.pdf")));
      slot.locator(".progress.mistake:has-text('This file is empty.')").waitFor();

      assertThat(slot.locator(".kept li")).hasCount(0);
      new Inspector(teacher.page(), Screen.NARROW).look();
    }
  }

  @Test
  void makesAPhotoSmallerWhenAsked(Demonstration demonstration) throws IOException {
    var photo = folder.resolve("large.jpg");
    Files.write(photo, noise(3000, 2000));
    try (var teacher = beginner.at(demonstration, Screen.PHONE)) {
      var slot = slot(teacher.page(), "ALPR-2");
      slot.locator("[data-shrink]").check();

      choose(slot, photo);
      assertThat(slot.locator(".kept li")).hasCount(1);
      var kept = ImageIO.read(new java.io.ByteArrayInputStream(content(teacher, slot)));

      assertThat(kept.getWidth()).isEqualTo(2048);
      assertThat(kept.getHeight()).isEqualTo(1365);
      teacher.page().reload();
      assertThat(slot(teacher.page(), "ALPR-1").locator("[data-shrink]")).isChecked();
    }
  }

  @Test
  void isLight(Demonstration demonstration) {
    try (var teacher = beginner.at(demonstration, Screen.PHONE)) {
      var bytes = WeightTests.bytes(teacher, beginner.path());

      System.out.printf("%,7d bytes on first load: /enrollments/{id}%n", bytes);
      assertThat(bytes).isPositive().isLessThanOrEqualTo(WeightTests.LIMIT);
    }
  }

  private static Locator slot(Page page, String code) {
    return page.locator("#" + code);
  }

  static void choose(Locator slot, Path file) {
    slot.locator("input[type=file]").first().setInputFiles(file);
  }

  private void arrives(Visitor teacher, Locator slot) {
    assertThat(slot.locator(".kept li")).hasCount(1);
    assertThat(slot.locator(".progress")).containsText("“lesson.mp4” is saved.");
    assertThat(content(teacher, slot)).isEqualTo(bytes());
  }

  static byte[] content(Visitor teacher, Locator slot) {
    var link = slot.locator(".kept a").first().evaluate("it => it.href");
    return teacher.page().request().get(String.valueOf(link), RequestOptions.create()).body();
  }

  /// Lets so many pieces through, and then none.
  private static AtomicInteger stopping(Page page, int after) {
    var pieces = new AtomicInteger();
    page.route(
        "**/uploads/*",
        route -> {
          if (isPiece(route) && pieces.incrementAndGet() > after) route.abort();
          else route.resume();
        });
    return pieces;
  }

  private static void slowly(Page page) {
    page.route(
        "**/uploads/*",
        route -> {
          if (isPiece(route) && !"0".equals(route.request().headers().get("upload-offset"))) return;
          route.resume();
        });
  }

  private static boolean isPiece(Route route) {
    return route.request().method().equals("PATCH");
  }

  private static String give(String event, String what, String name) {
    return """
    (it) => {
      const data = new DataTransfer();
      data.items.add(new File(["Words of %3$s."], "%3$s", { type: "text/plain" }));
      const event = new Event("%1$s", { bubbles: true, cancelable: true });
      Object.defineProperty(event, "%2$s", { value: data });
      (it ?? document.activeElement).dispatchEvent(event);
    }
    """
        .formatted(event, what, name);
  }

  private Path video() {
    try {
      return Files.write(folder.resolve("lesson.mp4"), bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The sample video, and behind it a box that every player skips (ISO/IEC 14496-12, 8.1.2).
  private static byte[] bytes() {
    try {
      var begin = Files.readAllBytes(Path.of("e2e/evidence/reflection.mp4"));
      var filling = new byte[SIZE - begin.length - 8];
      new Random(6).nextBytes(filling);
      return ByteBuffer.allocate(SIZE)
          .put(begin)
          .putInt(filling.length + 8)
          .put("free".getBytes(StandardCharsets.US_ASCII))
          .put(filling)
          .array();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] noise(int width, int height) throws IOException {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var random = new Random(6);
    for (var y = 0; y < height; y++)
      for (var x = 0; x < width; x++) picture.setRGB(x, y, random.nextInt());
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpg", bytes);
    return bytes.toByteArray();
  }
}
