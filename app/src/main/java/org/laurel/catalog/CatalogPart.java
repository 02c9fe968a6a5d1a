package org.laurel.catalog;

import java.util.Locale;
import org.laurel.catalog.Version.Stage;
import org.laurel.packages.PackageFile;
import org.laurel.packages.PackageFolder;
import org.laurel.programs.PackagePart;
import org.laurel.programs.Program;
import org.springframework.stereotype.Component;

/// Reads the micro-credentials of a package.
@Component
class CatalogPart implements PackagePart {

  private final MicroCredentialStore microCredentials;
  private final DesignStore versions;
  private final PublicationStore publications;
  private final DesignReader designs;

  CatalogPart(
      MicroCredentialStore microCredentials,
      DesignStore versions,
      PublicationStore publications,
      DesignReader designs) {
    this.microCredentials = microCredentials;
    this.versions = versions;
    this.publications = publications;
    this.designs = designs;
  }

  @Override
  public void load(Program program, PackageFolder folder) {
    for (var each : folder.folders("micro-credentials")) loadOne(program, each);
  }

  private void loadOne(Program program, PackageFolder folder) {
    var file = folder.file("micro-credential.yaml");
    var blueprint = file.yaml(Blueprint.class);
    if (!blueprint.slug().equals(folder.slug()))
      throw file.mistake("slug", "must be `" + folder.slug() + "`, as the folder is named.");
    DesignPolicy.firstFlaw(blueprint)
        .ifPresent(flaw -> {
          throw file.mistake(flaw.field(), flaw.sentence());
        });
    keep(program, blueprint, designs.read(blueprint, folder, file), file);
  }

  private void keep(Program program, Blueprint blueprint, Design design, PackageFile file) {
    var microCredential =
        microCredentials
            .keep(program.id(), blueprint.slug())
            .orElseThrow(
                () -> file.mistake("slug", "another program has a micro-credential of this name."));
    var known = versions.find(microCredential, blueprint.version());
    if (known.isEmpty())
      versions.insert(microCredential, blueprint.version(), blueprint.stage(), design);
    else revise(known.get(), blueprint, design, file);
    publications.publishNewest(microCredential);
  }

  /// What somebody may work to stays as it is; only its stage moves on.
  private void revise(
      DesignStore.Kept known, Blueprint blueprint, Design design, PackageFile file) {
    if (blueprint.stage().compareTo(known.stage()) < 0)
      throw file.mistake(
          "stage",
          "was " + known.stage().title().toLowerCase(Locale.ROOT) + " already and cannot go back.");
    var same = known.design().equals(design);
    if (!same && known.stage() != Stage.DRAFT)
      throw file.mistake(
          "version",
          known.number()
              + " was loaded before with other content, and teachers may work to it. Write "
              + (known.number() + 1)
              + " to bring in the changes.");
    if (!same) versions.redraft(known.id(), design);
    if (blueprint.stage() != known.stage()) publications.advance(known.id(), blueprint.stage());
  }
}
