package org.laurel.catalog.desk;

import java.util.List;
import java.util.stream.Stream;

/// What somebody vouches for in a review, and the parts of a manuscript that it concerns.
enum Aspect {
  CONTENT(
      "Content",
      "The words are right and true.",
      "title tagline competency value overview learningPlan audience foundation /lessons"),
  STANDARDS(
      "Standards",
      "It points at the right standards, and its competency fits them.",
      "competency alignments"),
  INSTRUCTION(
      "Instructional design",
      "Teachers can learn it in this way and in these hours.",
      "courses hours timeGuess learningPlan /lessons"),
  ASSESSMENT(
      "Assessment",
      "The evidence shows the competency, and two assessors would judge it alike.",
      "slots rubric examples test scores routes /items"),
  BADGING(
      "Badging",
      "The badge says what was earned, and no more.",
      "title badge drawing certificate validMonths");

  private final String title;
  private final String meaning;
  private final List<String> pointers;

  Aspect(String title, String meaning, String parts) {
    this.title = title;
    this.meaning = meaning;
    this.pointers =
        Stream.of(parts.split(" ")).map(it -> it.startsWith("/") ? it : "/design/" + it).toList();
  }

  String title() {
    return title;
  }

  String meaning() {
    return meaning;
  }

  /// Any change of what it concerns gives another.
  String seal(Paper paper) {
    return paper.seal(pointers);
  }
}
