package org.laurel.catalog;

import java.util.Locale;
import java.util.Set;
import org.laurel.catalog.MicroCredentialStore.Kind;
import org.laurel.catalog.Version.Stage;
import org.laurel.packages.PackageFile;
import org.laurel.packages.PackageFolder;
import org.laurel.packages.PackageWriter;
import org.laurel.programs.PackagePart;
import org.laurel.programs.Program;
import org.laurel.standards.FrameworkName;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Reads and writes the micro-credentials of a package.
@Component
@Order(10)
class CatalogPart implements PackagePart {

  private final MicroCredentialStore microCredentials;
  private final DesignStore versions;
  private final PublicationStore publications;
  private final Press press;
  private final ManuscriptReader manuscripts;
  private final CatalogExport export;

  CatalogPart(
      MicroCredentialStore microCredentials,
      DesignStore versions,
      PublicationStore publications,
      Press press,
      ManuscriptReader manuscripts,
      CatalogExport export) {
    this.microCredentials = microCredentials;
    this.versions = versions;
    this.publications = publications;
    this.press = press;
    this.manuscripts = manuscripts;
    this.export = export;
  }

  @Override
  public void load(Program program, PackageFolder folder) {
    for (var each : folder.folders("micro-credentials")) loadOne(program, each, Kind.OFFER);
    for (var each : folder.folders("templates")) loadOne(program, each, Kind.TEMPLATE);
  }

  @Override
  public Set<FrameworkName> save(Program program, PackageWriter folder) {
    return export.save(program, folder);
  }

  private void loadOne(Program program, PackageFolder folder, Kind kind) {
    var file = folder.file("micro-credential.yaml");
    var blueprint = file.yaml(Blueprint.class);
    if (!blueprint.slug().equals(folder.slug()))
      throw file.mistake("slug", "must be `" + folder.slug() + "`, as the folder is named.");
    if (kind == Kind.TEMPLATE && blueprint.stage() != Stage.DRAFT)
      throw file.mistake("stage", "must be draft: a template is copied, never published.");
    keep(program, kind, blueprint, manuscripts.read(blueprint, folder, file), file);
  }

  private void keep(
      Program program, Kind kind, Blueprint blueprint, Manuscript manuscript, PackageFile file) {
    var microCredential =
        microCredentials
            .keep(program.id(), blueprint.slug(), kind)
            .orElseThrow(
                () -> file.mistake("slug", "another program has a micro-credential of this name."));
    var version =
        versions
            .find(microCredential, blueprint.version())
            .map(it -> revised(it, blueprint, manuscript, file))
            .orElseGet(() ->
                versions.insert(
                    microCredential, blueprint.version(), blueprint.stage(), manuscript));
    if (blueprint.stage() != Stage.DRAFT) press.print(version);
    publications.publishNewest(microCredential);
  }

  /// What somebody may work to stays as it is; only its stage moves on.
  private Version.Id revised(
      DesignStore.Kept known, Blueprint blueprint, Manuscript manuscript, PackageFile file) {
    if (blueprint.stage().compareTo(known.stage()) < 0)
      throw file.mistake(
          "stage",
          "was " + known.stage().title().toLowerCase(Locale.ROOT) + " already and cannot go back.");
    var same = known.manuscript().equals(manuscript);
    if (!same && versions.isWrittenHere(known.id()))
      throw file.mistake(
          "version",
          known.number() + " is written in the browser. Give this one a number of its own.");
    if (!same && known.stage() != Stage.DRAFT)
      throw file.mistake(
          "version",
          known.number()
              + " was loaded before with other content, and teachers may work to it. Write "
              + (known.number() + 1)
              + " to bring in the changes.");
    if (!same) versions.redraft(known.id(), manuscript);
    if (blueprint.stage() != known.stage()) publications.advance(known.id(), blueprint.stage());
    return known.id();
  }
}
