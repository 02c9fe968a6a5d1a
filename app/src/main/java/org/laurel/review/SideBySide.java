package org.laurel.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.laurel.catalog.Design;
import org.laurel.review.ScoringSheet.Evidence;
import org.laurel.web.Words;

/// Old and new of one more step beside each other.
///
/// @param slots where evidence was or is, in the order of the design
/// @param said on each criterion that is asked about
record SideBySide(List<Slot> slots, List<Said> said) {

  /// @param older the files and links of then
  /// @param texts what changed, word by word
  /// @param pieces of now
  record Slot(String title, List<Evidence> older, List<Words> texts, List<Piece> pieces) {}

  record Piece(String name, boolean isNew) {}

  /// @param next what the teacher was asked to do
  record Said(String criterion, String level, List<String> next) {}

  static SideBySide of(Scoring.Sheet sheet) {
    var design = sheet.version().design();
    var asked = sheet.review().asked();
    return new SideBySide(
        design.slots().stream()
            .map(it -> slot(sheet, design, it.code()))
            .flatMap(Optional::stream)
            .toList(),
        sheet.past().judged().stream()
            .filter(it -> asked.contains(it.criterion().code()))
            .map(it -> new Said(it.criterion().code(), it.level().title(), it.words()))
            .toList());
  }

  private static Optional<Slot> slot(Scoring.Sheet sheet, Design design, String code) {
    var now = sheet.items().stream().filter(it -> it.slot().equals(code)).toList();
    var then = sheet.past().items().stream().filter(it -> it.slot().equals(code)).toList();
    if (now.isEmpty() || then.isEmpty()) return Optional.empty();
    var path = "/reviews/" + sheet.review().code() + "/earlier";
    return Optional.of(
        new Slot(
            design.slot(code).title(),
            then.stream()
                .filter(it -> it.text() == null)
                .map(it -> Evidence.of(design, it, path))
                .toList(),
            texts(then, now),
            now.stream()
                .map(it -> new Piece(it.name(), !sheet.past().carried().contains(it.id())))
                .toList()));
  }

  /// Texts that stayed are left out. Of the others the first stands beside the first, and so on;
  /// what has no counterpart is all new or all gone.
  private static List<Words> texts(List<CopyItem> then, List<CopyItem> now) {
    var older = new ArrayList<>(words(then));
    var newer = new ArrayList<>(words(now));
    older.removeAll(words(now));
    newer.removeAll(words(then));
    var pairs = new ArrayList<Words>();
    for (var i = 0; i < Math.max(older.size(), newer.size()); i++)
      pairs.add(
          Words.of(i < older.size() ? older.get(i) : "", i < newer.size() ? newer.get(i) : ""));
    return pairs;
  }

  private static List<String> words(List<CopyItem> items) {
    return items.stream().map(CopyItem::text).filter(Objects::nonNull).toList();
  }

  Optional<Said> said(String criterion) {
    return said.stream().filter(it -> it.criterion().equals(criterion)).findFirst();
  }
}
