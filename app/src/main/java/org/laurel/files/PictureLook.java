package org.laurel.files;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.laurel.web.Refused;

/// Reads the size of a picture without decoding it, so that a small file that unfolds into
/// thousands of millions of pixels harms nobody.
final class PictureLook {

  private static final int LONGEST_SIDE = 20_000;
  private static final long MOST_PIXELS = 100_000_000;

  private PictureLook() {}

  static FileType orRefuse(Path file, String name) throws IOException {
    try (var stream = ImageIO.createImageInputStream(file.toFile())) {
      var readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) throw damaged(name);
      var reader = readers.next();
      try {
        reader.setInput(stream, true, true);
        check(reader.getWidth(0), reader.getHeight(0), name);
        return reader.getFormatName().equalsIgnoreCase("png") ? FileType.PNG : FileType.JPEG;
      } finally {
        reader.dispose();
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      throw damaged(name);
    }
  }

  private static void check(long width, long height, String name) {
    if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS)
      throw new Refused(
          "The picture “"
              + name
              + "” is too large: 20,000 pixels on a side and 100 million in all are the most."
              + " Make it smaller, and add it again.");
  }

  private static Refused damaged(String name) {
    return new Refused(
        "The picture “" + name + "” is damaged. Open it, save it again, and add it then.");
  }
}
