package org.laurel.catalog;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.laurel.standards.Competency;
import tools.jackson.databind.json.JsonMapper;

/// What of a frozen version costs time to draw, drawn once: its Markdown, its standards in words,
/// and its descriptions for machines.
///
/// @param guides by slot code
/// @param schema for search engines (schema.org)
/// @param ctdl for registries of credentials
record Reading(
    Content overview,
    Content learningPlan,
    Map<String, Content> guides,
    List<Competency> standards,
    Content schema,
    Content ctdl) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Reading of(
      Html html, List<Competency> standards, Map<String, Object> schema, Map<String, Object> ctdl) {
    return new Reading(
        kept(html.overview()),
        kept(html.learningPlan()),
        html.guides().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> kept(it.getValue()))),
        standards,
        script(schema),
        script(ctdl));
  }

  private static Content kept(String html) {
    return output -> output.writeContent(html);
  }

  /// `<` is written as an escape, so that no text can end the script that carries it.
  private static Content script(Map<String, Object> described) {
    return kept(JSON.writeValueAsString(described).replace("<", "\\u003c"));
  }
}
