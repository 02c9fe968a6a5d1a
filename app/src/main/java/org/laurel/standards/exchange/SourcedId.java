package org.laurel.standards.exchange;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.laurel.database.Identifier;

/// What a publisher calls a document or an item, in every version of it (CASE 1.1, `identifier`).
record SourcedId(UUID value) implements Identifier {

  private static final Pattern UUIDS =
      Pattern.compile("(?i)[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}");
  private static final Pattern OF_CASE =
      Pattern.compile(".{14}[1-5].{4}[89ab].{3}-.{12}", Pattern.CASE_INSENSITIVE);

  static Optional<SourcedId> of(String text) {
    return UUIDS.matcher(text).matches()
        ? Optional.of(new SourcedId(UUID.fromString(text)))
        : Optional.empty();
  }

  /// The schema of CASE 1.1 knows no version of UUID after the fifth, and no made-up ones.
  boolean isAsCaseWants() {
    return OF_CASE.matcher(value.toString()).matches();
  }
}
