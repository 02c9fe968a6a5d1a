package org.laurel.openbadges;

import java.util.Optional;
import org.laurel.openbadges.image.Png;

/// Puts a credential into the picture of its badge and takes it out again (Open Badges 3.0, 5.3).
public final class Baking {
  private Baking() {}

  /// The picture with the credential spliced in; no pixel is decoded, none changes.
  public static byte[] bake(byte[] image, String credential) {
    return Png.bake(image, credential);
  }

  /// The credential in a picture: JSON, or a compact JWT as others bake it.
  public static Optional<String> extract(byte[] image) {
    return Png.extract(image);
  }
}
