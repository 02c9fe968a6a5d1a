package org.laurel.programs;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.laurel.web.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/// A package as browsers and programs send and get it: a ZIP archive.
final class Parcel {

  private static final MediaType ZIP = MediaType.valueOf("application/zip");

  private Parcel() {}

  /// @throws Refused when no file was sent
  static InputStream content(@Nullable MultipartFile file) throws IOException {
    if (file == null || file.isEmpty())
      throw new Refused("No file was sent. Choose a program package, a file that ends in .zip.");
    return file.getInputStream();
  }

  static ResponseEntity<byte[]> answer(String slug, byte[] archive) {
    var name = ContentDisposition.attachment().filename(slug + ".zip").build();
    return ResponseEntity.ok()
        .contentType(ZIP)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(archive);
  }
}
