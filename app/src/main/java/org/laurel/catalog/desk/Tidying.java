package org.laurel.catalog.desk;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Drops what points at something that was taken out, and what was opened but never written.
final class Tidying {

  private Tidying() {}

  static void tidy(Paper paper) {
    var slots = paper.codes("/design/slots");
    var scores = paper.codes("/design/scores");
    var levels = paper.codes("/design/rubric/levels");
    var courses = paper.codes("/design/courses");
    paper
        .each("/design/slots")
        .filter(it -> !courses.contains(paper.at(it + "/course").asString("")))
        .forEach(it -> ((ObjectNode) paper.at(it)).putNull("course"));
    paper
        .each("/design/rubric/criteria")
        .forEach(it -> {
          keep(paper.list(it + "/slots"), slots);
          ((ObjectNode) paper.at(it + "/indicators")).retain(levels);
        });
    paper
        .each("/design/routes")
        .forEach(it -> {
          keep(paper.list(it + "/slots"), slots);
          keep(paper.list(it + "/scores"), scores);
        });
    lessons(paper);
    examples(paper);
    certificate(paper);
    foundation(paper);
    draw(paper);
  }

  private static void keep(ArrayNode named, List<String> known) {
    named.removeIf(it -> !known.contains(it.asString("")));
  }

  private static void lessons(Paper paper) {
    var units = paper.units().map(paper::code).toList();
    paper.each("/lessons").forEach(it -> LessonSheets.tidy(paper, it));
    paper
        .list("/lessons")
        .removeIf(it -> !units.contains(it.path("unit").asString("")) || isEmptyLesson(it));
    paper
        .each("/items")
        .filter(it -> !units.contains(paper.at(it + "/unit").asString("")))
        .forEach(it -> ((ObjectNode) paper.at(it)).putNull("unit"));
  }

  private static boolean isEmptyLesson(JsonNode lesson) {
    return lesson.path("text").asString("").isBlank()
        && lesson.path("materials").isEmpty()
        && lesson.path("check").isNull();
  }

  /// Whose criterion or level is gone waits for another.
  private static void examples(Paper paper) {
    var levels = paper.codes("/design/rubric/levels");
    var criteria = paper.codes("/design/rubric/criteria");
    paper
        .each("/design/examples")
        .map(it -> (ObjectNode) paper.at(it))
        .forEach(it -> {
          if (!levels.contains(it.path("level").asString(""))) it.put("level", "");
          if (!criteria.contains(it.path("criterion").asString(""))) it.put("criterion", "");
        });
  }

  private static void certificate(Paper paper) {
    if (!(paper.at("/design/certificate") instanceof ObjectNode certificate)) return;
    ((ArrayNode) certificate.path("signatories"))
        .removeIf(
            it -> it.path("name").asString("").isBlank() && it.path("role").asString("").isBlank());
    if (CertificateSheet.isPlain(certificate))
      ((ObjectNode) paper.at("/design")).putNull("certificate");
  }

  /// An attempt asks all items of a scale that is not named.
  private static void draw(Paper paper) {
    if (!(paper.at("/design/test/draw") instanceof ObjectNode draw)) return;
    var scales =
        paper.list("/design/test/scales").values().stream().map(it -> it.asString("")).toList();
    draw.retain(scales);
    draw.removeIf(it -> it.asInt(0) == 0);
  }

  private static void foundation(Paper paper) {
    var foundation = paper.at("/design/foundation");
    var isEmpty =
        Stream.of("research", "knowledge", "skills", "dispositions")
                .allMatch(it -> foundation.path(it).isEmpty())
            && foundation.path("method").asString("").isBlank();
    if (isEmpty) ((ObjectNode) paper.at("/design")).putNull("foundation");
  }
}
