package org.laurel.openbadges;

import java.util.Optional;
import org.laurel.openbadges.image.Png;
import org.laurel.openbadges.image.Svg;

/// Puts a credential into the picture of its badge and takes it out again (Open Badges 3.0, 5.3).
public final class Baking {
  private Baking() {}

  /// The picture with the credential spliced in; nothing is decoded or redrawn. PNG or SVG; an SVG
  /// with script, event handlers or foreign references is refused.
  public static byte[] bake(byte[] image, String credential) {
    return isSvg(image) ? Svg.bake(image, credential) : Png.bake(image, credential);
  }

  /// The credential in a picture: JSON, or a compact JWT as others bake it.
  public static Optional<String> extract(byte[] image) {
    return isSvg(image) ? Svg.extract(image) : Png.extract(image);
  }

  /// A PNG is told by eight bytes, an SVG by looking for its root.
  private static boolean isSvg(byte[] image) {
    return !Png.is(image) && Svg.is(image);
  }
}
