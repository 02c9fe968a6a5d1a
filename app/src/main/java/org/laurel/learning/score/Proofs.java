package org.laurel.learning.score;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.laurel.files.Files;
import org.laurel.learning.score.ScoreEntry.Proof;
import org.laurel.web.Refused;
import org.laurel.web.WebLink;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Takes what shows a score: one file or one link.
@Component
class Proofs {

  private static final String ONE = "Add a file or a link that shows the score: one of the two.";

  private final Files files;

  Proofs(Files files) {
    this.files = files;
  }

  /// @throws Refused when there is neither or both, or the one cannot be taken
  Proof keep(@Nullable MultipartFile file, @Nullable String link) throws IOException {
    var hasLink = link != null && !link.isBlank();
    var name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    if (hasLink == !name.isEmpty()) throw new Refused(ONE);
    if (hasLink) return linked(WebLink.orRefuse(Objects.requireNonNull(link)));
    try (var content = Objects.requireNonNull(file).getInputStream()) {
      return new Proof(Files.shownName(name), files.keep(content, name), null);
    }
  }

  private static Proof linked(WebLink link) {
    return new Proof(link.host(), null, link.url());
  }
}
