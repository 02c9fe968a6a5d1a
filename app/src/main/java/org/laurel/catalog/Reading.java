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
/// @param examples by their codes
/// @param schema for search engines (schema.org)
/// @param ctdl for registries of credentials
record Reading(
    Content overview,
    Content learningPlan,
    Map<String, Content> guides,
    Map<String, Content> examples,
    List<Competency> standards,
    Content schema,
    Content ctdl) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Reading of(Html html, Map<String, Object> schema, Map<String, Object> ctdl) {
    return new Reading(
        kept(html.overview()),
        kept(html.learningPlan()),
        kept(html.guides()),
        kept(html.examples()),
        html.standards(),
        script(schema),
        script(ctdl));
  }

  private static Map<String, Content> kept(Map<String, String> texts) {
    return texts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> kept(it.getValue())));
  }

  private static Content kept(String html) {
    return output -> output.writeContent(html);
  }

  /// `<` is written as an escape, so that no text can end the script that carries it.
  private static Content script(Map<String, Object> described) {
    return kept(JSON.writeValueAsString(described).replace("<", "\\u003c"));
  }
}
