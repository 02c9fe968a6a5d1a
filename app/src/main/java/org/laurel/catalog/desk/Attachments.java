package org.laurel.catalog.desk;

import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Version;
import org.laurel.files.FileType;
import org.laurel.files.StoredFile;
import org.laurel.people.Actor;
import org.laurel.web.NotFound;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The files of examples and materials.
@Component
class Attachments {

  private final Drafts drafts;

  Attachments(Drafts drafts) {
    this.drafts = drafts;
  }

  /// @throws NotFound when there is no such place, or it has no file
  StoredFile read(Version.Id version, Place place) {
    var file = of(drafts.paper(version), place);
    if (file == null) throw new NotFound("The file");
    return file;
  }

  /// Whether a file can stand in this place.
  static boolean has(Place place) {
    return !place.code().isEmpty()
        && (place.section() == Section.EXAMPLES || place.section() == Section.MATERIALS);
  }

  /// What stands there now, or null.
  static @Nullable StoredFile of(Paper paper, Place place) {
    var kept = paper.at(pointer(paper, place));
    if (!kept.isObject()) return null;
    return new StoredFile(
        kept.path("sha256").asString(""),
        kept.path("size").asLong(0),
        FileType.valueOf(kept.path("type").asString("")));
  }

  /// In place of the file that was there, which can be put back until the next change.
  void set(Actor actor, Version.Id version, Place place, StoredFile file) {
    var kept = JsonNodeFactory.instance.objectNode();
    kept.put("sha256", file.sha256()).put("size", file.size()).put("type", file.type().name());
    if (of(drafts.paper(version), place) == null)
      drafts.change(actor, version, paper -> put(paper, place, kept));
    else drafts.takeOut(actor, version, paper -> put(paper, place, kept));
  }

  void remove(Actor actor, Version.Id version, Place place) {
    var none = JsonNodeFactory.instance.nullNode();
    drafts.takeOut(actor, version, paper -> put(paper, place, none));
  }

  private static Paper put(Paper paper, Place place, JsonNode file) {
    paper.set(pointer(paper, place), file);
    return paper;
  }

  private static String pointer(Paper paper, Place place) {
    if (!has(place)) throw new NotFound("A file in this place");
    var piece = place.section() == Section.EXAMPLES ? Piece.EXAMPLE : Piece.MATERIAL;
    return piece.find(paper, place.code()) + "/file";
  }
}
