package org.laurel.catalog.desk;

import java.time.Instant;
import org.laurel.web.Errors;

/// What became of an attempt to save a page.
sealed interface Saving {

  Sheet sheet();

  record Saved(Sheet sheet, Instant at) implements Saving {}

  /// Somebody saved another text first. Nothing was overwritten, and the page shows both.
  record Conflict(Sheet sheet) implements Saving {}

  /// Something was typed that cannot be kept. The page shows it as it was typed.
  record Wrong(Sheet sheet, Errors errors) implements Saving {}
}
