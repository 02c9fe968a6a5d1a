package org.laurel.standards.exchange;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.laurel.web.Refused;
import org.springframework.web.multipart.MultipartFile;

/// A package on its way in. Its size is looked at before it is read.
final class Upload {

  private Upload() {}

  /// A browser sends a part without a name where nothing was chosen.
  static boolean isThere(@Nullable MultipartFile file) {
    return file != null && !(file.isEmpty() && "".equals(file.getOriginalFilename()));
  }

  /// @throws Refused when there is no file, or one that is too large
  static byte[] bytes(@Nullable MultipartFile file) throws IOException {
    if (file == null || !isThere(file))
      throw new Refused("No file was sent. Choose a CASE package, a file that ends in .json.");
    if (file.getSize() > JsonText.MOST_BYTES) throw JsonText.tooLarge();
    return file.getBytes();
  }
}
