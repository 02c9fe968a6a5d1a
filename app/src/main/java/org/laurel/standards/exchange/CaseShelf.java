package org.laurel.standards.exchange;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.laurel.standards.exchange.ShelfStore.Document;
import org.laurel.standards.exchange.ShelfStore.Piece;
import org.laurel.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/// The frameworks of the current agency as CASE tells them, each in its newest version: packages as
/// they came in, and our own as [OwnPackage] writes them.
@Component
@Transactional(readOnly = true)
class CaseShelf {

  private final ShelfStore shelf;
  private final OwnPackages own;

  CaseShelf(ShelfStore shelf, OwnPackages own) {
    this.shelf = shelf;
    this.own = own;
  }

  /// @throws NotFound when the agency has none of this name
  public ObjectNode whole(String sourcedId) {
    return find(
        sourcedId,
        "The framework",
        it -> shelf.newest(it).map(this::whole),
        it -> own.of(it).map(OwnPackage::whole));
  }

  private ObjectNode whole(Document found) {
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

  /// A document on its own.
  ///
  /// @throws NotFound when the agency has none of this name
  public ObjectNode document(String sourcedId) {
    return find(
        sourcedId,
        "The framework",
        it -> shelf.newest(it).map(Document::body).map(JsonText::parse).map(Alone::document),
        it -> own.of(it).map(OwnPackage::document).map(Alone::document));
  }

  /// By their titles.
  ///
  /// @param limit how many at most
  /// @param offset how many to pass over
  public List<ObjectNode> documents(int limit, int offset) {
    var others = shelf.documents().stream().map(JsonText::parse);
    return Stream.concat(others, own.all().stream().map(OwnPackage::document))
        .sorted(
            comparing((ObjectNode it) -> it.path("title").asString())
                .thenComparing(it -> it.path("identifier").asString()))
        .skip(offset)
        .limit(limit)
        .map(Alone::document)
        .toList();
  }

  /// @throws NotFound when the agency has none of this name
  public ObjectNode item(String sourcedId) {
    return find(
        sourcedId,
        "The item",
        it -> shelf.item(it).map(CaseShelf::alone),
        it -> own.withItem(it).flatMap(with -> with.item(it)));
  }

  /// @throws NotFound when the agency has none of this name
  public ObjectNode association(String sourcedId) {
    return find(
        sourcedId,
        "The association",
        it -> shelf.association(it).map(CaseShelf::alone),
        it -> own.withAssociation(it).flatMap(with -> with.association(it)));
  }

  private static ObjectNode alone(Piece piece) {
    return Alone.part(JsonText.parse(piece.body()), JsonText.parse(piece.document()));
  }

  /// An item with all that leads to it or from it.
  ///
  /// @throws NotFound when the agency has none of this name
  public ObjectNode itemAssociations(String sourcedId) {
    var item = item(sourcedId);
    var id = SourcedId.of(sourcedId).orElseThrow();
    var set = item.objectNode();
    set.set("CFItem", item);
    set.putArray(CasePackage.ASSOCIATIONS)
        .addAll(own.withItem(id).map(it -> it.associationsOf(id)).orElse(List.of()))
        .addAll(shelf.associationsOf(id).stream().map(JsonText::parse).toList());
    return set;
  }

  private static ObjectNode find(
      String sourcedId,
      String what,
      Function<SourcedId, Optional<ObjectNode>> imported,
      Function<SourcedId, Optional<ObjectNode>> own) {
    return SourcedId.of(sourcedId)
        .flatMap(id -> imported.apply(id).or(() -> own.apply(id)))
        .orElseThrow(() -> new NotFound(what));
  }
}
