package org.laurel.catalog;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.laurel.packages.PackageWriter;
import org.laurel.programs.Program;
import org.laurel.standards.Competency;
import org.laurel.standards.FrameworkName;
import org.laurel.standards.Standards;
import org.springframework.stereotype.Component;

/// Writes the micro-credentials of a program into its package: of each the version that new
/// teachers meet, or else the newest.
@Component
class CatalogExport {

  private final MicroCredentialStore microCredentials;
  private final DesignStore versions;
  private final Standards standards;
  private final ManuscriptWriter manuscripts;

  CatalogExport(
      MicroCredentialStore microCredentials,
      DesignStore versions,
      Standards standards,
      ManuscriptWriter manuscripts) {
    this.microCredentials = microCredentials;
    this.versions = versions;
    this.standards = standards;
    this.manuscripts = manuscripts;
  }

  /// @return the frameworks that they point at
  Set<FrameworkName> save(Program program, PackageWriter folder) {
    var frameworks = new HashSet<FrameworkName>();
    for (var each : microCredentials.chosen(program.id()))
      frameworks.addAll(
          save(
              each,
              folder.folder(
                  (each.template() ? "templates/" : "micro-credentials/") + each.slug())));
    return frameworks;
  }

  private Set<FrameworkName> save(MicroCredentialStore.Chosen chosen, PackageWriter folder) {
    var manuscript =
        versions.find(chosen.microCredential(), chosen.number()).orElseThrow().manuscript();
    var known =
        standards
            .all(manuscript.design().alignments().stream().map(Competency.Id::new).toList())
            .stream()
            .collect(Collectors.toMap(it -> it.id().value(), it -> it));
    var aligned = manuscript.design().alignments().stream().map(known::get).toList();
    manuscripts.write(
        new Blueprint.Head(chosen.slug(), chosen.number(), chosen.stage()),
        manuscript,
        aligned.stream()
            .map(it -> new Blueprint.Pointer(it.framework(), it.version(), it.code()))
            .toList(),
        folder);
    return aligned.stream()
        .map(it -> new FrameworkName(it.framework(), it.version()))
        .collect(Collectors.toSet());
  }
}
