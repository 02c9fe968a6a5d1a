package org.laurel.catalog.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.laurel.files.FileType;
import org.laurel.files.Files;
import org.laurel.files.StoredFile;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Takes in what an author sends as a badge, as far as it is small and of its type.
@Component
class BadgeIntake {

  private static final int LARGEST_PICTURE = 60_000;
  private static final int LARGEST_DRAWING = 40_000;

  private final Files files;

  BadgeIntake(Files files) {
    this.files = files;
  }

  /// Keeps the picture.
  ///
  /// @throws Refused when it is too large, or no PNG
  StoredFile picture(MultipartFile picture) throws IOException {
    if (picture.getSize() > LARGEST_PICTURE)
      throw new Refused(
          "The picture is larger than 60 KB. Save it with 600 by 600 pixels, and smaller.");
    try (var content = picture.getInputStream()) {
      var badge = files.keep(content, "badge.png");
      if (badge.type() != FileType.PNG)
        throw new Refused("The badge must be a PNG picture. Save it in that format.");
      return badge;
    }
  }

  /// The same picture as SVG.
  ///
  /// @throws Refused when it is too large, or no SVG
  static String drawing(MultipartFile file) throws IOException {
    var drawing = new String(file.getBytes(), UTF_8);
    if (drawing.length() > LARGEST_DRAWING || !drawing.contains("<svg"))
      throw new Refused("The drawing must be an SVG of 40,000 characters at most. Simplify it.");
    return Kind.bounded(drawing);
  }
}
