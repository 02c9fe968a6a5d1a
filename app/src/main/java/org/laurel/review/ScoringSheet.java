package org.laurel.review;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.laurel.catalog.Design;
import org.laurel.catalog.Rubric;
import org.laurel.files.StoredFile;

/// The scoring screen as the template draws it.
///
/// @param due in words that fit after "due"
/// @param asks says which criteria are asked for and why, or is empty when all are
/// @param besides what was shown besides evidence, such as a test passed
public record ScoringSheet(
    String code,
    String title,
    String due,
    String asks,
    List<String> besides,
    List<Piece> evidence,
    List<Criterion> criteria,
    List<Phrase> phrases,
    SideBySide before) {

  /// How a piece of evidence is shown.
  public enum Kind {
    PICTURE,
    VIDEO,
    SOUND,
    FILE,
    TEXT,
    LINK
  }

  /// @param path where the file is, below the agency's address
  public record Evidence(
      String slot, String name, Kind kind, String path, String text, String link) {

    /// @param path below which items are
    public static Evidence of(Design design, CopyItem item, String path) {
      return new Evidence(
          design.slot(item.slot()).title(),
          item.name(),
          ScoringSheet.kind(item),
          path + "/items/" + item.id(),
          Objects.requireNonNullElse(item.text(), ""),
          Objects.requireNonNullElse(item.link(), ""));
    }
  }

  /// A piece of evidence and what was said of places in it.
  ///
  /// @param typed what was typed and could not be taken, or nothing
  record Piece(String id, Evidence evidence, List<Note> notes, TypedRemark typed) {

    boolean isRecording() {
      return evidence.kind() == Kind.VIDEO || evidence.kind() == Kind.SOUND;
    }

    boolean hasPages() {
      return evidence.kind() == Kind.FILE;
    }

    boolean hasWords() {
      return hasPages() || evidence.kind() == Kind.TEXT || evidence.kind() == Kind.LINK;
    }
  }

  /// @param criterion its title
  record Note(UUID id, String criterion, String place, String quote, String words) {}

  public record Criterion(
      String code,
      String title,
      String question,
      String slots,
      List<Level> levels,
      String feedback) {}

  /// @param key the digit that chooses it
  public record Level(
      String code, String title, String indicator, int key, Reach reach, boolean chosen) {}

  /// @param form what was typed of remarks and not taken
  static ScoringSheet of(
      Scoring.Sheet sheet, List<Score> scores, Map<String, String> form, ReviewClock clock) {
    var review = sheet.review();
    var design = sheet.version().design();
    return new ScoringSheet(
        review.code(),
        design.title(),
        clock.inWords(review.due()),
        asks(review, design.rubric()),
        sheet.besides(),
        sheet.items().stream().map(it -> piece(sheet, it, form)).toList(),
        design.rubric().criteria().stream()
            .filter(it -> review.asked().contains(it.code()))
            .map(it -> criterion(design, it, scores))
            .toList(),
        sheet.phrases(),
        SideBySide.of(sheet));
  }

  private static String asks(Review review, Rubric rubric) {
    if (review.state() == Review.State.SPLIT)
      return "You are the third to read this. Judge only what is asked below.";
    return review.asked().size() == rubric.criteria().size()
        ? ""
        : "The other criteria were passed before, or are not asked for on this way. Judge only what is"
            + " asked below.";
  }

  private static Piece piece(Scoring.Sheet sheet, CopyItem item, Map<String, String> form) {
    var design = sheet.version().design();
    var id = item.id().toString();
    return new Piece(
        id,
        Evidence.of(design, item, "/reviews/" + sheet.review().code()),
        sheet.remarks().stream()
            .filter(it -> it.item().equals(item.id()))
            .map(it -> note(design.rubric(), it))
            .toList(),
        TypedRemark.of(id, form));
  }

  private static Note note(Rubric rubric, Remark it) {
    var criterion = rubric.criterion(it.criterion()).title();
    return new Note(it.id(), criterion, it.place(), it.quote(), it.words());
  }

  private static Kind kind(CopyItem item) {
    if (item.file() != null) return kind(item.file());
    return item.link() == null ? Kind.TEXT : Kind.LINK;
  }

  private static Kind kind(StoredFile file) {
    return switch (file.type()) {
      case JPEG, PNG -> Kind.PICTURE;
      case MP4, WEBM -> Kind.VIDEO;
      case MP3, M4A -> Kind.SOUND;
      case PDF, DOCX, XLSX, PPTX, TEXT -> Kind.FILE;
    };
  }

  private static Criterion criterion(
      Design design, Rubric.Criterion criterion, List<Score> scores) {
    var score =
        scores.stream()
            .filter(it -> it.criterion().equals(criterion.code()))
            .findFirst()
            .orElse(new Score(criterion.code(), "", ""));
    var slots = criterion.slots().stream().map(it -> design.slot(it).title()).toList();
    return new Criterion(
        criterion.code(),
        criterion.title(),
        criterion.question(),
        String.join(", ", slots),
        levels(design.rubric(), criterion, score.level()),
        score.feedback());
  }

  private static List<Level> levels(Rubric rubric, Rubric.Criterion criterion, String chosen) {
    return IntStream.range(0, rubric.levels().size())
        .mapToObj(i -> {
          var level = rubric.levels().get(i);
          return new Level(
              level.code(),
              level.title(),
              criterion.indicators().getOrDefault(level.code(), ""),
              i + 1,
              Reach.of(rubric, level.code()),
              level.code().equals(chosen));
        })
        .toList();
  }
}
