package org.laurel.portfolio.likeness;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReader;

/// A picture made small and square, so that few of its details are left.
final class Thumbnail {

  private static final int LARGEST_DECODED = 1024;

  private Thumbnail() {}

  /// @param side its height and width, in pixels
  static BufferedImage of(ImageReader reader, int side) throws IOException {
    return small(decoded(reader), side);
  }

  /// Of a very large picture only every so many pixels are unfolded.
  private static BufferedImage decoded(ImageReader reader) throws IOException {
    var param = reader.getDefaultReadParam();
    var step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / LARGEST_DECODED);
    param.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, param);
  }

  /// In halves, because one step over many pixels would look at few of them.
  private static BufferedImage small(BufferedImage image, int side) {
    var width = image.getWidth();
    var height = image.getHeight();
    var shown = image;
    while (width != side || height != side) {
      width = Math.max(side, width / 2);
      height = Math.max(side, height / 2);
      shown = scaled(shown, width, height);
    }
    return scaled(shown, side, side);
  }

  private static BufferedImage scaled(BufferedImage image, int width, int height) {
    var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var drawing = scaled.createGraphics();
    drawing.setColor(java.awt.Color.WHITE);
    drawing.fillRect(0, 0, width, height);
    drawing.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    drawing.drawImage(image, 0, 0, width, height, null);
    drawing.dispose();
    return scaled;
  }
}
