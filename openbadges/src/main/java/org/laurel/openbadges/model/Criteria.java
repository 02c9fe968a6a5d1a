package org.laurel.openbadges.model;

import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;

/// How the achievement is earned (B.1.7): a page, a narrative in Markdown, or both.
public record Criteria(@Nullable String id, @Nullable String narrative) {

  public static Criteria of(String narrative) {
    return new Criteria(null, narrative);
  }

  /// Criteria with an address of their own, which keeps a credential free of one more blank node.
  public static Criteria of(String id, String narrative) {
    return new Criteria(id, narrative);
  }

  Json toJson() {
    return Json.fields().put("id", id).put("narrative", narrative).done();
  }

  static Criteria read(Json json) {
    if (json instanceof Json.Text(var id)) {
      return new Criteria(id, null);
    }
    Json.Obj criteria = Shapes.object(json);
    return new Criteria(Shapes.text(criteria, "id"), Shapes.text(criteria, "narrative"));
  }
}
