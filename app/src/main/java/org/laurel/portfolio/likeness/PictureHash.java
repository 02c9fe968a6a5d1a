package org.laurel.portfolio.likeness;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;

/// How a picture looks, in 64 bits: the signs of its 8 x 8 lowest frequencies against their median.
/// Re-encoding, resizing and cropping a little change few of them.
///
/// C. Zauner, Implementation and Benchmarking of Perceptual Image Hash Functions, 2010, section
/// 3.2.1.
public final class PictureHash {

  /// The most bits in which two pictures that are taken for the same may differ.
  public static final int ALIKE = 10;

  private static final int BITS = 64;
  private static final int QUARTERS = 4;
  private static final int QUARTER_BITS = BITS / QUARTERS;
  private static final int SIDE = 32;
  private static final int LOW = 8;
  private static final int LEAST_CONTRAST = 8;

  private static final double[][] COSINES = cosines();

  /// All of a quarter's patterns with two bits or fewer.
  private static final int[] FEW_BITS =
      IntStream.range(0, 1 << QUARTER_BITS).filter(it -> Integer.bitCount(it) <= 2).toArray();

  private PictureHash() {}

  /// Empty when the picture cannot be read, or shows nothing but one shade.
  public static OptionalLong of(ImageInputStream picture) {
    var readers = ImageIO.getImageReaders(picture);
    if (!readers.hasNext()) return OptionalLong.empty();
    var reader = readers.next();
    try {
      reader.setInput(picture, true, true);
      return of(Thumbnail.of(reader, SIDE));
    } catch (IOException | RuntimeException unreadable) {
      return OptionalLong.empty();
    } finally {
      reader.dispose();
    }
  }

  private static OptionalLong of(BufferedImage small) {
    var shades = shades(small);
    if (contrast(shades) < LEAST_CONTRAST) return OptionalLong.empty();
    var low = lowest(shades);
    var sorted = Arrays.copyOfRange(low, 1, BITS);
    Arrays.sort(sorted);
    var median = sorted[sorted.length / 2];
    var hash = 0L;
    for (var bit = 1; bit < BITS; bit++) if (low[bit] > median) hash |= 1L << bit;
    return OptionalLong.of(hash);
  }

  /// Brightness as in ITU-R BT.601.
  private static double[][] shades(BufferedImage small) {
    var shades = new double[SIDE][SIDE];
    for (var y = 0; y < SIDE; y++)
      for (var x = 0; x < SIDE; x++) {
        var rgb = small.getRGB(x, y);
        shades[y][x] =
            0.299 * ((rgb >> 16) & 0xff) + 0.587 * ((rgb >> 8) & 0xff) + 0.114 * (rgb & 0xff);
      }
    return shades;
  }

  private static double contrast(double[][] shades) {
    var all = Arrays.stream(shades).flatMapToDouble(Arrays::stream).summaryStatistics();
    return all.getMax() - all.getMin();
  }

  /// The first coefficients of the two-dimensional cosine transform (DCT-II), row by row.
  private static double[] lowest(double[][] shades) {
    var low = new double[BITS];
    for (var v = 0; v < LOW; v++)
      for (var u = 0; u < LOW; u++) {
        var sum = 0.0;
        for (var y = 0; y < SIDE; y++)
          for (var x = 0; x < SIDE; x++) sum += shades[y][x] * COSINES[u][x] * COSINES[v][y];
        low[v * LOW + u] = sum;
      }
    return low;
  }

  private static double[][] cosines() {
    var cosines = new double[LOW][SIDE];
    for (var u = 0; u < LOW; u++)
      for (var x = 0; x < SIDE; x++) cosines[u][x] = Math.cos((2 * x + 1) * u * Math.PI / 2 / SIDE);
    return cosines;
  }

  /// The four quarters of a hash, each as its number (0 to 3) before its 16 bits.
  public static int[] quarters(long hash) {
    return IntStream.range(0, QUARTERS).map(number -> quarter(hash, number)).toArray();
  }

  /// Every quarter that differs in at most two bits. Of a picture that is ALIKE at least one is
  /// among them: ten bits cannot be three in each of four quarters.
  ///
  /// M. Norouzi, A. Punjani and D. Fleet, Fast search in Hamming space with multi-index hashing,
  /// 2012, section 3.
  ///
  /// @return 4 * (1 + 16 + 120) of them
  public static int[] quartersNear(long hash) {
    return IntStream.of(quarters(hash))
        .flatMap(quarter -> IntStream.of(FEW_BITS).map(bits -> quarter ^ bits))
        .toArray();
  }

  private static int quarter(long hash, int number) {
    return number << QUARTER_BITS | (int) (hash >>> number * QUARTER_BITS & 0xffff);
  }

  /// In how many bits two pictures differ.
  public static int distance(long one, long other) {
    return Long.bitCount(one ^ other);
  }

  /// 100 for no difference.
  public static int percent(int distance) {
    return 100 - 100 * distance / BITS;
  }
}
