package org.laurel.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.laurel.database.Identifier;
import org.laurel.web.Refused;
import org.springframework.core.io.Resource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Sends files so that a browser saves them and runs nothing in them.
@Component
class Attachments {

  private final FileStore store;

  Attachments(FileStore store) {
    this.store = store;
  }

  ResponseEntity<Resource> send(
      StoredFile file, Resource content, String name, Identifier reader, String subject) {
    log(file, reader, subject);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.type().mediaType()))
        .header("Content-Disposition", attachment(name))
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "private, no-store")
        .body(content);
  }

  /// @throws Refused when it cannot be logged
  void log(StoredFile file, Identifier reader, String subject) {
    try {
      store.insertAccess(file, reader, subject);
    } catch (DataAccessException | TransactionException unwritable) {
      throw new Refused(
          "This file stays shut for now, because the reading of it could not be recorded."
              + " Try again in a minute.");
    }
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment().filename(Intake.shown(name), UTF_8).build().toString();
  }
}
