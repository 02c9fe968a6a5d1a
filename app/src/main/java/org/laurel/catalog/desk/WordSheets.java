package org.laurel.catalog.desk;

import static org.laurel.catalog.desk.Kind.LINE;
import static org.laurel.catalog.desk.Kind.LINES;
import static org.laurel.catalog.desk.Kind.MARKDOWN;
import static org.laurel.catalog.desk.Kind.TEXT;

import java.util.List;

/// The pages for what a micro-credential is about.
final class WordSheets {

  private static final String EACH = "One a line.";

  private WordSheets() {}

  static Sheet words(Paper paper) {
    return sheet(
        paper,
        Section.WORDS,
        "What teachers read first. Short words and short sentences work best.",
        new Boxes(paper, "/design")
            .add(LINE, "title", "Title", "200 characters at most.")
            .add(LINE, "tagline", "Tagline", "One sentence that makes a teacher curious.")
            .add(TEXT, "competency", "Competency", "What a teacher who earns it can do. One thing.")
            .add(
                TEXT,
                "value",
                "What it counts for",
                "Only what a source says. Otherwise write: Ask your district.")
            .add(MARKDOWN, "overview", "Overview", "In Markdown: what it is and how to earn it.")
            .add(
                MARKDOWN,
                "learningPlan",
                "Learning plan",
                "In Markdown: what is learned, in which order."));
  }

  static Sheet audience(Paper paper) {
    return sheet(
        paper,
        Section.AUDIENCE,
        "Teachers find it in the catalogue by these.",
        new Boxes(paper, "/design/audience")
            .add(LINES, "gradeBands", "Grades", "One range a line, such as K-2 or 6-8.")
            .add(LINES, "subjects", "Subjects", EACH)
            .add(TEXT, "whoFor", "Who it is for", "And what they need before they start."));
  }

  static Sheet foundation(Paper paper) {
    if (paper.at("/design/foundation").isNull())
      paper.set(
          "/design/foundation",
          Paper.object(
              """
              {"method":"","research":[],"knowledge":[],"skills":[],"dispositions":[]}
              """));
    return sheet(
        paper,
        Section.FOUNDATION,
        "You may leave all of this empty. Once you begin, fill in each part.",
        new Boxes(paper, "/design/foundation")
            .add(TEXT, "method", "Method", "How teachers learn it and show it.")
            .add(LINES, "research", "Research", "One source a line.")
            .add(LINES, "knowledge", "What they know", EACH)
            .add(LINES, "skills", "What they can do", EACH)
            .add(LINES, "dispositions", "How they go about it", EACH));
  }

  private static Sheet sheet(Paper paper, Section section, String help, Boxes boxes) {
    return Sheet.of(paper, Place.of(section), section.title(), help, boxes.all(), List.of());
  }
}
