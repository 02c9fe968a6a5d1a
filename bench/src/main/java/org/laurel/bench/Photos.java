package org.laurel.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// Pictures of about 1 MB, no two alike, so that each upload is stored anew.
final class Photos {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 480;

  private Photos() {}

  static List<Path> take(Path folder, int count) {
    var random = RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(count);
    try {
      Files.createDirectories(folder);
      return IntStream.range(0, count)
          .mapToObj(number -> photo(folder.resolve(number + ".png"), random))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Noise does not compress, so the size of the picture is the size of the file.
  private static Path photo(Path file, RandomGenerator random) {
    var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (var x = 0; x < WIDTH; x++)
      for (var y = 0; y < HEIGHT; y++) picture.setRGB(x, y, random.nextInt());
    try {
      ImageIO.write(picture, "png", file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
