package org.laurel.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.files.FileType;
import org.laurel.files.Files;
import org.laurel.files.StoredFile;
import org.laurel.packages.PackageFile;
import org.laurel.packages.PackageFolder;
import org.laurel.standards.Competency;
import org.laurel.standards.Standards;
import org.springframework.stereotype.Component;

/// Brings together what a blueprint only points at: texts, standards and the badge.
@Component
class DesignReader {

  private static final int LARGEST_DRAWING = 40_000;

  private final Standards standards;
  private final Files files;

  DesignReader(Standards standards, Files files) {
    this.standards = standards;
    this.files = files;
  }

  Design read(Blueprint blueprint, PackageFolder folder, PackageFile file) {
    var texts =
        new Blueprint.Texts(
            folder.file("overview.md").text(),
            folder.file("learning-plan.md").text(),
            blueprint.slots().stream().map(slot -> withTexts(slot, folder, file)).toList(),
            blueprint.writtenExamples().stream().map(it -> example(it, folder, file)).toList(),
            drawing(blueprint, folder, file));
    var competencies = blueprint.alignments().stream().map(it -> competency(it, file)).toList();
    return blueprint.design(texts, competencies, badge(blueprint, folder, file));
  }

  private static EvidenceSlot withTexts(EvidenceSlot slot, PackageFolder folder, PackageFile file) {
    var keys = "slots > " + slot.code() + " > ";
    return slot.withTexts(
        folder.named(slot.guide(), keys + "guide", file).text(),
        folder.named(slot.template(), keys + "template", file).text());
  }

  private ScoredExample example(ScoredExample.Written it, PackageFolder folder, PackageFile file) {
    var keys = "examples > " + it.code() + " > ";
    var text = folder.named(it.text(), keys + "text", file).text();
    if (it.file() == null) return ScoredExample.of(it, text, null);
    return ScoredExample.of(
        it, text, kept(folder.named(it.file(), keys + "file", file), it.file()));
  }

  private StoredFile kept(PackageFile file, String name) {
    try (InputStream content = file.open()) {
      return files.keep(content, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private UUID competency(Blueprint.Pointer to, PackageFile file) {
    return standards
        .find(to.framework(), to.version(), to.code())
        .map(Competency::id)
        .map(Competency.Id::value)
        .orElseThrow(() ->
            file.mistake(
                "alignments",
                "%s %s has no item %s. Add it to frameworks/%s.yaml or mend the code."
                    .formatted(to.framework(), to.version(), to.code(), to.framework())));
  }

  private static @Nullable String drawing(
      Blueprint blueprint, PackageFolder folder, PackageFile file) {
    if (blueprint.drawing() == null) return null;
    var drawing = folder.named(blueprint.drawing(), "drawing", file).text();
    if (drawing.length() > LARGEST_DRAWING || !drawing.contains("<svg"))
      throw file.mistake("drawing", "must be an SVG of 40,000 characters at most. Simplify it.");
    return drawing;
  }

  private StoredFile badge(Blueprint blueprint, PackageFolder folder, PackageFile file) {
    var badge = kept(folder.named(blueprint.badge(), "badge", file), blueprint.badge());
    if (badge.type() != FileType.PNG)
      throw file.mistake("badge", "must be a PNG picture. Save it in that format.");
    return badge;
  }
}
