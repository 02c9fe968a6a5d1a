package org.laurel.programs;

import java.nio.file.Path;
import java.util.List;
import org.laurel.database.Ids;
import org.laurel.packages.PackageFile;
import org.laurel.packages.PackageFolder;
import org.laurel.standards.Standards;
import org.laurel.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The programs of the current agency.
@Component
public class Programs {

  private final ProgramStore store;
  private final PartnerStore partners;
  private final Standards standards;
  private final List<PackagePart> parts;
  private final Ids ids;

  Programs(
      ProgramStore store,
      PartnerStore partners,
      Standards standards,
      List<PackagePart> parts,
      Ids ids) {
    this.store = store;
    this.partners = partners;
    this.standards = standards;
    this.parts = parts;
    this.ids = ids;
  }

  /// Loads a package: the program, its standards, and every [PackagePart]; all of it or nothing.
  /// Loading it again changes nothing.
  ///
  /// @throws org.laurel.web.Refused naming file and field of the first mistake
  @Transactional
  public Program load(Path path) {
    var folder = PackageFolder.at(path);
    var file = folder.file("program.yaml");
    var charter = file.yaml(Charter.class);
    check(charter, folder, file);
    var program = store.keep(ids.next(), charter);
    partners.keep(program.id(), charter.partners());
    var frameworks = folder.files("frameworks", ".yaml").stream().map(standards::load).toList();
    store.keep(program.id(), frameworks);
    parts.forEach(part -> part.load(program, folder));
    return program;
  }

  private static void check(Charter charter, PackageFolder folder, PackageFile file) {
    if (!charter.slug().equals(folder.slug()))
      throw file.mistake("slug", "must be `" + folder.slug() + "`, as the folder is named.");
    if (charter.calendar().ends().isBefore(charter.calendar().starts()))
      throw file.mistake("calendar > ends", "lies before the start. Correct one of the two.");
    var codes = charter.partners().stream().map(Partner::code).toList();
    if (codes.stream().distinct().count() < codes.size())
      throw file.mistake("partners", "a code is used twice. Give each entry its own.");
  }

  /// By title.
  @Transactional(readOnly = true)
  public List<Program> all() {
    return store.all();
  }

  /// @throws NotFound when the agency has no such program
  @Transactional(readOnly = true)
  Charter charter(String slug) {
    return store.charter(slug, partners.of(slug)).orElseThrow(() -> new NotFound("The program"));
  }
}
