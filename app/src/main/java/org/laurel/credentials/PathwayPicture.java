package org.laurel.credentials;

import static java.awt.RenderingHints.KEY_ANTIALIASING;
import static java.awt.RenderingHints.VALUE_ANTIALIAS_ON;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/// The badge of every pathway: a way that leads up, from stop to stop.
@Component
public class PathwayPicture {

  private static final int SIZE = 400;
  private static final Color GROUND = new Color(0x1F4D3A);
  private static final Color WAY = new Color(0xF2C14E);
  private static final int[][] STOPS = {{112, 296}, {176, 232}, {216, 264}, {288, 120}};

  /// Drawn when it is first asked for.
  private static final class Drawn {

    private static final byte[] PNG = draw();
  }

  /// A PNG of 400 x 400.
  public byte[] png() {
    return Drawn.PNG.clone();
  }

  private static byte[] draw() {
    var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(KEY_ANTIALIASING, VALUE_ANTIALIAS_ON);
    disc(pen, SIZE / 2, SIZE / 2, 190, WAY);
    disc(pen, SIZE / 2, SIZE / 2, 176, GROUND);
    pen.setColor(WAY);
    pen.setStroke(new BasicStroke(14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(way());
    for (var stop : STOPS) disc(pen, stop[0], stop[1], 22, WAY);
    disc(pen, STOPS[STOPS.length - 1][0], STOPS[STOPS.length - 1][1], 36, WAY);
    pen.dispose();
    return bytes(image);
  }

  private static Path2D way() {
    var way = new Path2D.Double();
    way.moveTo(STOPS[0][0], STOPS[0][1]);
    for (var stop : STOPS) way.lineTo(stop[0], stop[1]);
    return way;
  }

  private static void disc(Graphics2D pen, int x, int y, int radius, Color color) {
    pen.setColor(color);
    pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2.0 * radius, 2.0 * radius));
  }

  private static byte[] bytes(BufferedImage image) {
    try {
      var bytes = new ByteArrayOutputStream();
      ImageIO.write(image, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
