package org.laurel.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Rubric;

/// A submission as a program of an assessor reads it.
///
/// @param criteria those that are asked about
record Task(
    String code,
    String microCredential,
    List<Rubric.Level> levels,
    List<Rubric.Criterion> criteria,
    List<Item> items,
    Instant due) {

  static Task of(Scoring.Sheet sheet, String code) {
    var rubric = sheet.version().design().rubric();
    var asked = sheet.review().asked();
    return new Task(
        code,
        sheet.version().design().title(),
        rubric.levels(),
        rubric.criteria().stream().filter(it -> asked.contains(it.code())).toList(),
        sheet.items().stream().map(it -> Item.of(it, code)).toList(),
        sheet.review().due());
  }

  /// @param path where the file is, below the server's address; or null when there is none
  record Item(
      UUID id,
      String slot,
      String name,
      String mediaType,
      @Nullable String text,
      @Nullable String link,
      @Nullable String path) {

    static Item of(CopyItem item, String code) {
      var file = item.file();
      var path = "/api/v1/reviews/" + code + "/items/" + item.id();
      return new Item(
          item.id(),
          item.slot(),
          item.name(),
          file == null ? "text/plain" : file.type().mediaType(),
          item.text(),
          item.link(),
          file == null ? null : path);
    }
  }
}
