package org.laurel.standards.exchange;

import java.util.List;
import java.util.UUID;
import org.laurel.audit.Audit;
import org.laurel.database.Identifier;
import org.laurel.database.Ids;
import org.laurel.standards.exchange.Imported.Outcome;
import org.laurel.standards.exchange.ShelfStore.Framework;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/// The CASE packages of the current agency.
@Component
class Exchange {

  private final ImportStore imports;
  private final TargetStore targets;
  private final ShelfStore shelf;
  private final Audit audit;
  private final Ids ids;

  Exchange(ImportStore imports, TargetStore targets, ShelfStore shelf, Audit audit, Ids ids) {
    this.imports = imports;
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
    imports.items(id, read);
    imports.associations(id, read.ties());
    imports.definitions(id, read.definitions());
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

  /// The newest version of a package, as it came in.
  ///
  /// @throws NotFound when the agency has none of this name
  @Transactional(readOnly = true)
  public ObjectNode whole(String sourcedId) {
    var found = newest(sourcedId);
    var whole = JsonText.parse(found.shell());
    whole.set(CasePackage.DOCUMENT, JsonText.parse(found.body()));
    fill(whole, CasePackage.ITEMS, shelf.items(found.id()));
    fill(whole, CasePackage.ASSOCIATIONS, shelf.associations(found.id()));
    for (var it : shelf.definitions(found.id()))
      group(whole, it.kind()).withArrayProperty(it.kind()).add(JsonText.parse(it.body()));
    return whole;
  }

  private static void fill(ObjectNode whole, String list, List<String> bodies) {
    if (!bodies.isEmpty())
      whole.putArray(list).addAll(bodies.stream().map(JsonText::parse).toList());
  }

  private static ObjectNode group(ObjectNode whole, String kind) {
    return kind.equals(CasePackage.RUBRICS)
        ? whole
        : whole.withObjectProperty(CasePackage.DEFINITIONS);
  }

  /// The newest version of a document on its own.
  ///
  /// @throws NotFound when the agency has none of this name
  @Transactional(readOnly = true)
  public ObjectNode document(String sourcedId) {
    return alone(newest(sourcedId).body());
  }

  /// @param limit how many at most
  /// @param offset how many to pass over
  @Transactional(readOnly = true)
  public List<ObjectNode> documents(int limit, int offset) {
    return shelf.documents(limit, offset).stream().map(Exchange::alone).toList();
  }

  /// Outside a package CFPackageURI is required (CASE 1.1, CFDocument).
  private static ObjectNode alone(String body) {
    var document = JsonText.parse(body);
    if (document.path("CFPackageURI").isObject()) return document;
    document
        .putObject("CFPackageURI")
        .put("title", document.path("title").asString())
        .put("identifier", document.path("identifier").asString())
        .put("uri", document.path("uri").asString("").replace("/CFDocuments/", "/CFPackages/"));
    return document;
  }

  private ShelfStore.Document newest(String sourcedId) {
    return SourcedId.of(sourcedId)
        .flatMap(shelf::newest)
        .orElseThrow(() -> new NotFound("The framework"));
  }
}
