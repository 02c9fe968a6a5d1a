package org.laurel.catalog;

import java.util.List;
import org.laurel.packages.PackageFile;
import org.laurel.packages.PackageFolder;
import org.springframework.stereotype.Component;

/// Reads all that a package says about one version, and refuses it on the first flaw.
@Component
class ManuscriptReader {

  private final DesignReader designs;
  private final LessonReader lessons;

  ManuscriptReader(DesignReader designs, LessonReader lessons) {
    this.designs = designs;
    this.lessons = lessons;
  }

  /// @throws org.laurel.web.Refused naming file and field of the first mistake
  Manuscript read(Blueprint blueprint, PackageFolder folder, PackageFile file) {
    var manuscript =
        new Manuscript(designs.read(blueprint, folder, file), lessons.read(folder), items(folder));
    DesignPolicy.flaws(manuscript)
        .findFirst()
        .ifPresent(flaw -> {
          throw holder(flaw, folder, file).mistake(flaw.field(), flaw.sentence());
        });
    return manuscript;
  }

  /// The file in which to mend it.
  private static PackageFile holder(Flaw flaw, PackageFolder folder, PackageFile file) {
    if (flaw.field().startsWith("items > ")) return folder.file("test.yaml");
    return flaw.field().startsWith("lessons > ") ? folder.file("lessons.yaml") : file;
  }

  private static List<TestItem> items(PackageFolder folder) {
    return folder.find("test.yaml").map(it -> it.yaml(TestFile.class).items()).orElse(List.of());
  }
}
