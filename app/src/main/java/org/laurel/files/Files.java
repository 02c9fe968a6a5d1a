package org.laurel.files;

import java.io.InputStream;
import org.laurel.database.Identifier;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Content-addressed storage of the current agency.
@Component
public class Files {

  /// Keeps the content durably before it returns. The type is found by looking inside; the name is
  /// never believed. Photos lose EXIF and GPS.
  ///
  /// @throws org.laurel.web.Refused when it is empty, too large or of a type that is not taken
  public StoredFile keep(InputStream content, String name) {
    throw new UnsupportedOperationException();
  }

  public InputStream open(StoredFile file) {
    throw new UnsupportedOperationException();
  }

  /// A copy without author, place, device or history, as an assessor may see it.
  public StoredFile withoutMetadata(StoredFile file) {
    throw new UnsupportedOperationException();
  }

  /// The plain text inside, as far as the type has any: to look for names.
  public String text(StoredFile file) {
    throw new UnsupportedOperationException();
  }

  /// Sends the file as an attachment in a sandbox. The reading is logged before a byte leaves.
  ///
  /// @param subject what was read, such as `submission item 7f…`
  public ResponseEntity<Resource> send(
      StoredFile file, String name, Identifier reader, String subject) {
    throw new UnsupportedOperationException();
  }
}
