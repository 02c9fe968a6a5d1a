package org.laurel.standards.exchange;

import java.util.List;
import java.util.UUID;
import org.laurel.audit.Audit;
import org.laurel.database.Identifier;
import org.laurel.database.Ids;
import org.laurel.standards.exchange.Imported.Outcome;
import org.laurel.standards.exchange.ShelfStore.Framework;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes CASE packages in for the current agency.
@Component
class Exchange {

  private final ImportStore imports;
  private final ImportedPartStore parts;
  private final TargetStore targets;
  private final ShelfStore shelf;
  private final Audit audit;
  private final Ids ids;

  Exchange(
      ImportStore imports,
      ImportedPartStore parts,
      TargetStore targets,
      ShelfStore shelf,
      Audit audit,
      Ids ids) {
    this.imports = imports;
    this.parts = parts;
    this.targets = targets;
    this.shelf = shelf;
    this.audit = audit;
    this.ids = ids;
  }

  /// A framework in one version, as its package brought it.
  record DocumentId(UUID value) implements Identifier {}

  /// Takes a package in; the same one again changes nothing.
  ///
  /// @param actor who brings it
  /// @throws Refused naming the first mistake; then nothing was stored
  @Transactional
  public Imported take(Identifier actor, byte[] file) {
    var read = CaseReader.read(file);
    var id = ids.next();
    if (!imports.keep(id, read)) return unchanged(read);
    parts.items(id, read);
    parts.associations(id, read.ties());
    parts.definitions(id, read.definitions());
    targets.keep(id, read);
    var imported = Imported.of(Outcome.STORED, read);
    audit.append(actor, "standards imported", new DocumentId(id), imported.summary());
    return imported;
  }

  /// What a badge was aligned to must not change under it.
  private Imported unchanged(CasePackage read) {
    if (!imports.digest(read.head()).equals(read.digest()))
      throw new Refused(
          "CFDocument: this version was imported before, and its content was another. Ask the"
              + " publisher for a package with a new version or lastChangeDateTime.");
    return Imported.of(Outcome.UNCHANGED, read);
  }

  /// All frameworks, those of program packages too.
  @Transactional(readOnly = true)
  public List<Framework> frameworks() {
    return shelf.frameworks();
  }
}
