package org.laurel.review.blind;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.laurel.files.Files;
import org.laurel.files.StoredFile;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;

/// Makes the copy of a file that an assessor may see: without metadata, and with the words that say
/// whose it is taken out. Faces and voices stay; a person has to look for those.
@Component
public class Blinding {

  private final Files files;

  Blinding(Files files) {
    this.files = files;
  }

  /// Empty when the file cannot be made blind: then it is not shown at all.
  public Optional<StoredFile> blind(StoredFile file, Masks masks) {
    try {
      return copy(files.withoutMetadata(file), masks).filter(it -> !masks.findIn(files.text(it)));
    } catch (Refused _) {
      return Optional.empty();
    }
  }

  private Optional<StoredFile> copy(StoredFile bare, Masks masks) {
    return switch (bare.type()) {
      case PDF -> redacted(bare, masks, PdfRedaction::redact);
      case DOCX, XLSX, PPTX -> redacted(bare, masks, OfficeRedaction::redact);
      case JPEG, PNG, MP4, WEBM, MP3, M4A -> Optional.of(bare);
      case TEXT -> Optional.empty();
    };
  }

  /// The words inside a file without those that say whose it is.
  public String text(StoredFile file, Masks masks) {
    return masks.hide(files.text(file)).strip();
  }

  private Optional<StoredFile> redacted(StoredFile bare, Masks masks, Redaction redaction) {
    try (var content = files.open(bare)) {
      return switch (redaction.redact(content, masks)) {
        case Redaction.Clean _ -> Optional.of(bare);
        case Redaction.Changed(var bytes) ->
            Optional.of(files.keep(new ByteArrayInputStream(bytes), "copy"));
        case Redaction.Impossible _ -> Optional.empty();
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Takes words out of one type of file.
  @FunctionalInterface
  interface Redaction {

    Result redact(InputStream content, Masks masks) throws IOException;

    sealed interface Result {}

    /// There was nothing to take out.
    record Clean() implements Result {}

    record Changed(byte[] content) implements Result {}

    /// The words cannot be taken out for certain.
    record Impossible() implements Result {}
  }
}
