package org.laurel.catalog.desk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.laurel.web.NotFound;

/// A part of a draft that has pages of its own.
enum Section {
  WORDS("Words"),
  AUDIENCE("Audience"),
  FOUNDATION("What it rests on"),
  TIME("Hours"),
  COURSES("Courses"),
  UNITS("Units"),
  MATERIALS("Materials"),
  SLOTS("Evidence"),
  RUBRIC("Rubric"),
  CRITERIA("Criteria"),
  EXAMPLES("Examples"),
  STANDARDS("Standards"),
  TEST("Test"),
  ROUTES("Routes and scores"),
  SCORES("Scores"),
  BADGE("Badge"),
  CERTIFICATE("Certificate");

  /// Those that the desk lists; the others are reached through one of these.
  static final List<Section> LISTED = Stream.of(values()).filter(it -> it.home() == it).toList();

  private final String title;

  Section(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /// As addresses write it.
  String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Section of(String path) {
    return Stream.of(values())
        .filter(it -> it.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new NotFound("The section"));
  }

  /// The listed one that leads here.
  Section home() {
    return switch (this) {
      case UNITS, MATERIALS -> COURSES;
      case CRITERIA -> RUBRIC;
      case SCORES -> ROUTES;
      case WORDS,
          AUDIENCE,
          FOUNDATION,
          TIME,
          COURSES,
          SLOTS,
          RUBRIC,
          EXAMPLES,
          STANDARDS,
          TEST,
          ROUTES,
          BADGE,
          CERTIFICATE ->
          this;
    };
  }
}
