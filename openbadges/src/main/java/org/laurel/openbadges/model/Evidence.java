package org.laurel.openbadges.model;

import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;

/// Work that shows the achievement (B.1.10).
///
/// @param digest multibase of the multihash of the evidence, so that a later change shows
public record Evidence(
    @Nullable String id,
    @Nullable String name,
    @Nullable String narrative,
    @Nullable String description,
    @Nullable String genre,
    @Nullable String audience,
    @Nullable String digest) {

  public static Evidence of(String id, String name) {
    return new Evidence(id, name, null, null, null, null, null);
  }

  public Evidence withNarrative(String narrative) {
    return new Evidence(id, name, narrative, description, genre, audience, digest);
  }

  public Evidence withDescription(String description) {
    return new Evidence(id, name, narrative, description, genre, audience, digest);
  }

  public Evidence withDigest(String digest) {
    return new Evidence(id, name, narrative, description, genre, audience, digest);
  }

  Json toJson() {
    return Json.fields()
        .put("id", id)
        .put("type", Json.texts("Evidence"))
        .put("audience", audience)
        .put("description", description)
        .put("digestMultibase", digest)
        .put("genre", genre)
        .put("name", name)
        .put("narrative", narrative)
        .done();
  }

  static Evidence read(Json json) {
    Json.Obj evidence = Shapes.object(json);
    return new Evidence(
        Shapes.text(evidence, "id"),
        Shapes.text(evidence, "name"),
        Shapes.text(evidence, "narrative"),
        Shapes.text(evidence, "description"),
        Shapes.text(evidence, "genre"),
        Shapes.text(evidence, "audience"),
        Shapes.text(evidence, "digestMultibase"));
  }
}
