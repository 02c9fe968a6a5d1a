package org.laurel.catalog.desk;

import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Version;
import org.laurel.files.StoredFile;
import org.laurel.people.Actor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/// Gives a draft its picture.
@Component
class Badges {

  private final Drafts drafts;

  Badges(Drafts drafts) {
    this.drafts = drafts;
  }

  /// @param drawing the same picture as SVG, or null
  void set(Actor actor, Version.Id version, StoredFile badge, @Nullable String drawing) {
    var json = JsonNodeFactory.instance;
    drafts.change(
        actor,
        version,
        paper -> {
          var kept = json.objectNode();
          kept.put("sha256", badge.sha256()).put("size", badge.size());
          paper.set("/design/badge", kept.put("type", badge.type().name()));
          paper.set(
              "/design/drawing", drawing == null ? json.nullNode() : json.stringNode(drawing));
          return paper;
        });
  }
}
