package org.laurel.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Lesson.Material;
import org.laurel.files.Files;
import org.laurel.packages.PackageWriter;
import org.springframework.stereotype.Component;

/// Writes all that a package says about one version: the other way round of [ManuscriptReader].
@Component
class ManuscriptWriter {

  private final Files files;

  ManuscriptWriter(Files files) {
    this.files = files;
  }

  void write(
      Blueprint.Head head,
      Manuscript manuscript,
      List<Blueprint.Pointer> alignments,
      PackageWriter folder) {
    var design = manuscript.design();
    var slots = design.slots().stream().map(it -> written(it, folder)).toList();
    var examples = design.examples().stream().map(it -> written(it, folder)).toList();
    folder.yaml("micro-credential.yaml", Blueprint.of(head, design, slots, examples, alignments));
    folder.text("overview.md", design.overview());
    folder.text("learning-plan.md", design.learningPlan());
    folder.file("badge.png", files.open(design.badge()));
    if (design.drawing() != null) folder.text("badge.svg", design.drawing());
    if (!manuscript.items().isEmpty()) folder.yaml("test.yaml", new TestFile(manuscript.items()));
    if (!manuscript.lessons().isEmpty())
      folder.yaml("lessons.yaml", lessons(manuscript.lessons(), folder));
  }

  private static EvidenceSlot written(EvidenceSlot slot, PackageWriter folder) {
    var guide = "slots/" + slot.code() + "-guide.md";
    var template = "slots/" + slot.code() + "-template.md";
    folder.text(guide, slot.guide());
    folder.text(template, slot.template());
    return slot.withTexts(guide, template);
  }

  private ScoredExample.Written written(ScoredExample example, PackageWriter folder) {
    var path = "examples/" + example.code();
    folder.text(path + ".md", example.text());
    if (example.file() == null) return example.written(path + ".md", null);
    var name = path + "." + example.file().type().extension();
    folder.file(name, files.open(example.file()));
    return example.written(path + ".md", name);
  }

  private LessonFile lessons(List<Lesson> lessons, PackageWriter folder) {
    var entries = new ArrayList<LessonFile.Entry>();
    for (var lesson : lessons) {
      var path = "lessons/lesson-%02d".formatted(entries.size() + 1);
      folder.text(path + ".md", lesson.text());
      entries.add(
          new LessonFile.Entry(
              lesson.unit(), path + ".md", pieces(lesson, path, folder), lesson.check()));
    }
    return new LessonFile(entries);
  }

  private @Nullable List<LessonFile.Piece> pieces(
      Lesson lesson, String path, PackageWriter folder) {
    var pieces = new ArrayList<LessonFile.Piece>();
    for (var material : lesson.materials())
      pieces.add(piece(material, path + "-" + (pieces.size() + 1), folder));
    return pieces.isEmpty() ? null : pieces;
  }

  private LessonFile.Piece piece(Material material, String path, PackageWriter folder) {
    if (material.file() == null)
      return new LessonFile.Piece(material.title(), String.valueOf(material.link()), null);
    var name = path + "." + material.file().type().extension();
    folder.file(name, files.open(material.file()));
    if (material.captions() == null) return new LessonFile.Piece(material.title(), name, null);
    folder.text(path + ".vtt", material.captions());
    return new LessonFile.Piece(material.title(), name, path + ".vtt");
  }
}
