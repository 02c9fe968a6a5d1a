package org.laurel.programs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.laurel.packages.PackageWriter;
import org.laurel.standards.FrameworkFiles;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes a program as the package that another agency can take.
@Component
class Export {

  private final ProgramStore store;
  private final PartnerStore partners;
  private final FrameworkFiles frameworks;
  private final List<PackagePart> parts;

  Export(
      ProgramStore store,
      PartnerStore partners,
      FrameworkFiles frameworks,
      List<PackagePart> parts) {
    this.store = store;
    this.partners = partners;
    this.frameworks = frameworks;
    this.parts = parts;
  }

  /// @return the folder of the package, inside `into` and named for the program
  /// @throws NotFound when the agency has no such program
  /// @throws Refused when such a folder is there already
  @Transactional(readOnly = true)
  Path save(String slug, Path into) {
    var program = store.find(slug).orElseThrow(() -> new NotFound("The program"));
    var folder = into.resolve(slug);
    if (Files.exists(folder))
      throw new Refused(folder + " is there already. Move it away, or name another folder.");
    var writer = PackageWriter.into(folder);
    writer.yaml("program.yaml", store.charter(slug, partners.of(slug)).orElseThrow());
    var names = new TreeSet<>(store.frameworks(program.id()));
    parts.forEach(part -> names.addAll(part.save(program, writer)));
    frameworks.write(names, writer);
    return folder;
  }
}
