package org.laurel.portfolio;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.stream.FileImageInputStream;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Design;
import org.laurel.files.Files;
import org.laurel.portfolio.likeness.PictureHash;
import org.laurel.portfolio.likeness.TextSketch;
import org.springframework.stereotype.Component;

/// Takes the fingerprint of a piece of evidence: it reads the file, so no transaction should be
/// open.
@Component
class Fingerprints {

  private final Files files;

  Fingerprints(Files files) {
    this.files = files;
  }

  /// By what a piece is known again.
  ///
  /// @param picture how it looks, if it is a photo that shows something
  /// @param sketch what its words resemble, if there are enough of them
  record Fingerprint(@Nullable Long picture, @Nullable TextSketch sketch) {}

  Fingerprint of(Submission.Item item, Design design) {
    return new Fingerprint(picture(item), sketch(item, design));
  }

  /// Read where it lies: a stream would be copied into a file of its own first, because the readers
  /// of pictures go back and forth.
  private @Nullable Long picture(Submission.Item item) {
    if (item.file() == null || !item.file().type().isPhoto()) return null;
    try (var content = new FileImageInputStream(files.path(item.file()).toFile())) {
      var hash = PictureHash.of(content);
      return hash.isPresent() ? hash.getAsLong() : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The author's form stands in everybody's text, so its words count for nothing.
  private @Nullable TextSketch sketch(Submission.Item item, Design design) {
    var text = item.file() == null ? item.text() : files.text(item.file());
    if (text == null) return null;
    return TextSketch.of(text, design.slot(item.slot()).template()).orElse(null);
  }
}
