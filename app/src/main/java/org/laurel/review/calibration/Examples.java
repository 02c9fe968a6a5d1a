package org.laurel.review.calibration;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Catalog;
import org.laurel.database.Ids;
import org.laurel.files.FileType;
import org.laurel.files.Files;
import org.laurel.files.StoredFile;
import org.laurel.people.Actor;
import org.laurel.people.Affiliations;
import org.laurel.review.CopyItem;
import org.laurel.review.blind.Blinding;
import org.laurel.review.blind.Masks;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Evidence that is added to an anchor paper by hand: made blind as a teacher's would be, and named
/// as a teacher's would be.
@Component
class Examples {

  private final Anchors anchors;
  private final Catalog catalog;
  private final Files files;
  private final Blinding blinding;
  private final Affiliations affiliations;
  private final Ids ids;

  Examples(
      Anchors anchors,
      Catalog catalog,
      Files files,
      Blinding blinding,
      Affiliations affiliations,
      Ids ids) {
    this.anchors = anchors;
    this.catalog = catalog;
    this.files = files;
    this.blinding = blinding;
    this.affiliations = affiliations;
    this.ids = ids;
  }

  void addText(Actor actor, Anchor.Id id, String slot, String text) {
    anchors.add(id, item(id, slot, "text", null, masks(actor).hide(text)));
  }

  /// The file is kept before the transaction begins (docs/decisions/0006).
  void addFile(Actor actor, Anchor.Id id, String slot, MultipartFile file) throws IOException {
    var masks = masks(actor);
    var kept = kept(file);
    if (kept.type() == FileType.TEXT)
      anchors.add(id, item(id, slot, "text", null, blinding.text(kept, masks)));
    else
      anchors.add(
          id,
          item(
              id,
              slot,
              "file",
              blinding
                  .blind(kept, masks)
                  .orElseThrow(
                      () -> new Refused("This file cannot be made blind. Choose another.")),
              null));
  }

  private StoredFile kept(MultipartFile file) throws IOException {
    try (InputStream content = file.getInputStream()) {
      return files.keep(content, String.valueOf(file.getOriginalFilename()));
    }
  }

  private Masks masks(Actor actor) {
    return Masks.of(affiliations.identity(actor.id()));
  }

  private CopyItem item(
      Anchor.Id id, String slot, String kind, @Nullable StoredFile file, @Nullable String text) {
    var design = catalog.version(anchors.anchor(id).version()).design();
    var there = anchors.items(id);
    var number = there.stream().filter(it -> it.slot().equals(slot)).count() + 1;
    var name = design.slot(slot).title() + " – " + kind + " " + number;
    return new CopyItem(
        ids.next(),
        there.size(),
        slot,
        file == null ? name : name + "." + file.type().extension(),
        file,
        text,
        null);
  }
}
