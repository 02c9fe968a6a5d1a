package org.laurel.catalog;

import java.io.IOException;
import org.laurel.files.Files;
import org.laurel.files.StoredFile;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A file that an author put beside a text. It comes from outside, so it may run nothing: a browser
/// shows pictures and saves everything else.
public final class AuthoredFile {

  private AuthoredFile() {}

  /// @param name without its ending
  public static ResponseEntity<byte[]> sent(
      Files files, StoredFile file, String name, CacheControl kept) throws IOException {
    var type = file.type();
    var shown = type.isPhoto() ? ContentDisposition.inline() : ContentDisposition.attachment();
    try (var content = files.open(file)) {
      return ResponseEntity.ok()
          .cacheControl(kept)
          .eTag(file.sha256())
          .header(
              "Content-Disposition",
              shown.filename(name + "." + type.extension()).build().toString())
          .header("Content-Security-Policy", "default-src 'none'; sandbox")
          .header("X-Content-Type-Options", "nosniff")
          .contentType(MediaType.parseMediaType(type.mediaType()))
          .body(content.readAllBytes());
    }
  }
}
