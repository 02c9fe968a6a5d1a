package org.laurel.browser;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// A picture whose every place can be told from what it should be.
record Pattern(BufferedImage picture) {

  private static final int STRIPE = 15;

  /// The blocks of what is covered, across its shorter side.
  private static final int BLOCKS = 6;

  /// Beside an edge JPEG mixes what lies in one square of 16 px.
  private static final int BLUR = 17;

  /// Slanted stripes, dark and light, over a slope of colour.
  static Pattern striped(int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (var y = 0; y < height; y++)
      for (var x = 0; x < width; x++) {
        var light = (x + y) / STRIPE % 2 == 0 ? 60 : 190;
        picture.setRGB(x, y, light << 16 | light << 8 | (light + 60 * x / width));
      }
    return new Pattern(picture);
  }

  static Pattern read(byte[] bytes) throws IOException {
    return new Pattern(Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(bytes))));
  }

  /// As JPEG, with what that changes from then on in this picture too.
  Path write(Path file) throws IOException {
    ImageIO.write(picture, "jpg", file.toFile());
    picture.setData(ImageIO.read(file.toFile()).getData());
    return file;
  }

  int width() {
    return picture.getWidth();
  }

  int height() {
    return picture.getHeight();
  }

  /// How far the lightest and the darkest are apart in the worst of the blocks, 0 to 255; its edges
  /// apart, which JPEG blurs.
  int coarseness(Rectangle area) {
    var block = Math.min(area.width, area.height) / (double) BLOCKS;
    var across = (int) Math.round(area.width / block);
    return IntStream.range(0, across * BLOCKS)
        .map(it -> spread(area, it % across, it / across, block))
        .max()
        .orElseThrow();
  }

  private int spread(Rectangle area, int column, int row, double block) {
    var seen =
        IntStream.range(0, 100)
            .map(it ->
                green(
                    (int) (area.x + (column + inside(it % 10)) * block),
                    (int) (area.y + (row + inside(it / 10)) * block)))
            .summaryStatistics();
    return seen.getMax() - seen.getMin();
  }

  /// Within the middle half.
  private static double inside(int step) {
    return 0.25 + 0.05 * step;
  }

  /// The most by which a place outside differs, 0 to 255.
  int differenceOutside(Rectangle area, Pattern other) {
    var apart = new Rectangle(area);
    apart.grow(BLUR, BLUR);
    return IntStream.range(0, width() * height())
        .filter(it -> !apart.contains(it % width(), it / width()))
        .map(it -> {
          var x = it % width();
          var y = it / width();
          return Math.abs(green(x, y) - other.green(x, y));
        })
        .max()
        .orElseThrow();
  }

  private int green(int x, int y) {
    return picture.getRGB(x, y) >> 8 & 0xff;
  }
}
