package org.laurel.portfolio.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;

/// What is known again, and what is taken for another by mistake, on the files of this repository.
///
/// The figures are this implementation's own on that corpus, written down so that a change shows.
class LikenessTests {

  private static final Path REPOSITORY = Path.of("..");
  private static final List<String> PICTURES =
      List.of(
          "e2e/evidence/classroom-photo.jpg",
          "e2e/evidence/student-work.png",
          "docs/evidence.png",
          "programs/arcs-virginia/micro-credentials/dtan/lessons/two-pictures.png",
          "programs/arcs-virginia/micro-credentials/snic/lessons/in-think-keep-out.png");

  @Test
  void knowsPicturesAgainThatWereEncodedResizedAndCropped() throws IOException {
    var missed = new ArrayList<String>();
    var tried = 0;
    for (var name : PICTURES) {
      var picture = ImageIO.read(REPOSITORY.resolve(name).toFile());
      for (var variant : variants(picture).entrySet()) {
        tried++;
        var distance = PictureHash.distance(hash(png(picture)), hash(variant.getValue()));
        if (distance > PictureHash.ALIKE)
          missed.add(variant.getKey() + " " + name + " " + distance);
      }
    }

    assertThat(tried).isEqualTo(PICTURES.size() * 8);
    assertThat(missed).as("1 of 40, a screenshot cropped by 4 %").hasSizeLessThanOrEqualTo(1);
  }

  /// 496 pairs, 18 wrong: all of them badges, which one hand drew from one design.
  @Test
  void takesFewPicturesForAnother() throws IOException {
    var hashes = new LinkedHashMap<String, Long>();
    for (var name : PICTURES) hashes.put(name, hash(Files.readAllBytes(REPOSITORY.resolve(name))));
    for (var badge : badges()) hashes.put(badge.toString(), hash(Files.readAllBytes(badge)));
    var wrong = new ArrayList<String>();
    var wrongBadges = new ArrayList<String>();
    var names = List.copyOf(hashes.keySet());
    var values = List.copyOf(hashes.values());
    for (var i = 0; i < names.size(); i++)
      for (var j = i + 1; j < names.size(); j++)
        if (PictureHash.distance(values.get(i), values.get(j)) <= PictureHash.ALIKE)
          (names.get(i).endsWith("badge.png") ? wrongBadges : wrong)
              .add(names.get(i) + " " + names.get(j));

    assertThat(names).hasSize(32);
    assertThat(wrong).isEmpty();
    assertThat(wrongBadges).hasSizeLessThanOrEqualTo(18);
  }

  /// 933 texts, 14 not known again: all of them had every twelfth word changed.
  @Test
  void knowsTextsAgainThatWereChangedALittle() throws IOException {
    var missed = new ArrayList<String>();
    var tried = 0;
    for (var text : lessons().entrySet()) {
      var sketch = TextSketch.of(text.getValue(), "");
      if (sketch.isEmpty()) continue;
      for (var step : List.of(12, 20, 40)) {
        tried++;
        var changed = TextSketch.of(everyNth(text.getValue(), step), "").orElseThrow();
        if (!comesUp(sketch.get(), changed)) missed.add(step + " " + text.getKey());
      }
    }

    assertThat(tried).isGreaterThan(900);
    assertThat(missed).allMatch(it -> it.startsWith("12 ")).hasSizeLessThanOrEqualTo(14);
  }

  /// 48,205 pairs of different texts, none wrong.
  @Test
  void takesNoTextForAnother() throws IOException {
    var sketches = new ArrayList<TextSketch>();
    var names = new ArrayList<String>();
    for (var text : lessons().entrySet())
      TextSketch.of(text.getValue(), "")
          .ifPresent(it -> {
            sketches.add(it);
            names.add(text.getKey());
          });
    var wrong = new ArrayList<String>();
    for (var i = 0; i < sketches.size(); i++)
      for (var j = i + 1; j < sketches.size(); j++)
        if (comesUp(sketches.get(i), sketches.get(j))) wrong.add(names.get(i) + " " + names.get(j));

    assertThat(sketches).hasSizeGreaterThan(40);
    assertThat(wrong).isEmpty();
  }

  @Test
  void takesAParaphraseForAnotherText() {
    var one =
        """
        My students laid arrow cards on the floor and walked along them like robots. When a pair got
        lost they went back to the card before the mistake, changed it and walked again. At the end
        of the second lesson most of them could show me the card that was wrong without walking.
        """;
    var other =
        """
        The class used cards with arrows as commands and played the machine themselves. Whoever ended
        up at the wrong desk returned to the last good command, swapped one and tried once more. After
        two sessions nearly everybody pointed at the faulty command before they had moved at all.
        """;

    assertThat(TextSketch.of(one, "").orElseThrow().percent(TextSketch.of(other, "").orElseThrow()))
        .isLessThan(TextSketch.ALIKE);
  }

  @Test
  void countsTheAuthorsFormForNothing() throws IOException {
    var form =
        lessons().values().stream().filter(it -> it.length() > 2000).findFirst().orElseThrow();

    assertThat(TextSketch.of(form, form)).isEmpty();
    assertThat(TextSketch.of(form + " Few words of my own.", form)).isEmpty();
  }

  @Test
  void readsNothingIntoOneShadeOrIntoWhatIsNoPicture() throws IOException {
    var blank = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
    blank.createGraphics().drawImage(blank, 0, 0, Color.GRAY, null);

    assertThat(PictureHash.of(stream(png(blank)))).isEmpty();
    assertThat(PictureHash.of(stream(new byte[100]))).isEmpty();
  }

  private static boolean comesUp(TextSketch one, TextSketch other) {
    var mine = one.bands();
    var theirs = other.bands();
    var anyBand = false;
    for (var band = 0; band < mine.length; band++) anyBand |= mine[band] == theirs[band];
    return anyBand && one.percent(other) >= TextSketch.ALIKE;
  }

  private static String everyNth(String text, int step) {
    var words = text.split("\\s+");
    for (var i = step / 2; i < words.length; i += step) words[i] = "changed" + i;
    return String.join(" ", words);
  }

  private static Map<String, byte[]> variants(BufferedImage picture) throws IOException {
    var variants = new LinkedHashMap<String, byte[]>();
    variants.put("jpeg 30 %", jpeg(picture, 0.3f));
    variants.put("jpeg 75 %", jpeg(picture, 0.75f));
    variants.put("half", jpeg(scaled(picture, 0.5), 0.8f));
    variants.put("a quarter", jpeg(scaled(picture, 0.25), 0.8f));
    variants.put("one and a half", jpeg(scaled(picture, 1.5), 0.8f));
    variants.put("2 % cropped", png(cropped(picture, 0.02)));
    variants.put("4 % cropped", png(cropped(picture, 0.04)));
    variants.put("2 % cropped, half, jpeg", jpeg(scaled(cropped(picture, 0.02), 0.5), 0.6f));
    return variants;
  }

  private static BufferedImage scaled(BufferedImage picture, double by) {
    var width = (int) (picture.getWidth() * by);
    var height = (int) (picture.getHeight() * by);
    var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var drawing = scaled.createGraphics();
    drawing.drawImage(
        picture.getScaledInstance(width, height, java.awt.Image.SCALE_AREA_AVERAGING),
        0,
        0,
        Color.WHITE,
        null);
    drawing.dispose();
    return scaled;
  }

  /// @param by the share of the width and height that goes, half of it at each side
  private static BufferedImage cropped(BufferedImage picture, double by) {
    var x = (int) (picture.getWidth() * by / 2);
    var y = (int) (picture.getHeight() * by / 2);
    return picture.getSubimage(x, y, picture.getWidth() - 2 * x, picture.getHeight() - 2 * y);
  }

  private static byte[] png(BufferedImage picture) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }

  private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(quality);
    var bytes = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(scaled(picture, 1), null, null), param);
    }
    writer.dispose();
    return bytes.toByteArray();
  }

  private static long hash(byte[] picture) {
    return PictureHash.of(stream(picture)).orElseThrow();
  }

  private static ImageInputStream stream(byte[] picture) {
    return new MemoryCacheImageInputStream(new ByteArrayInputStream(picture));
  }

  private static List<Path> badges() throws IOException {
    try (var files = Files.walk(REPOSITORY.resolve("programs"))) {
      return files.filter(it -> it.endsWith("badge.png")).sorted().toList();
    }
  }

  private static final Pattern LESSON = Pattern.compile(".*/(lessons|slots)/.*\\.md");

  /// The lessons, guides and forms of the programs, by their paths.
  private static Map<String, String> lessons() throws IOException {
    var lessons = new LinkedHashMap<String, String>();
    try (var files = Files.walk(REPOSITORY.resolve("programs"))) {
      for (var file : files.filter(it -> LESSON.matcher(it.toString()).matches()).sorted().toList())
        lessons.put(file.toString(), Files.readString(file));
    }
    return lessons;
  }
}
