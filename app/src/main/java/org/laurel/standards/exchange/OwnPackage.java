package org.laurel.standards.exchange;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One of our own frameworks as a CASE 1.1 package. Its identifiers are made of agency, slug and
/// code, so they stay from version to version.
///
/// @param base where the agency serves CASE
record OwnPackage(String base, OwnFramework framework, List<OwnItem> items) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  ObjectNode whole() {
    var whole = JSON.createObjectNode();
    whole.set(CasePackage.DOCUMENT, document());
    whole.putArray(CasePackage.ITEMS).addAll(items.stream().map(this::item).toList());
    whole.putArray(CasePackage.ASSOCIATIONS).addAll(items.stream().map(this::place).toList());
    return whole;
  }

  ObjectNode document() {
    return part("CFDocuments", framework.identifier(), framework.changed())
        .put("creator", framework.publisher())
        .put("publisher", framework.publisher())
        .put("title", framework.title())
        .put("version", framework.version())
        .put("caseVersion", "1.1")
        .put("notes", "Told in our own words, as far as micro-credentials point at it.");
  }

  private ObjectNode item(OwnItem item) {
    return part("CFItems", item.identifier(), item.changed())
        .put("fullStatement", item.statement())
        .put("humanCodingScheme", item.code());
  }

  /// Where the item stands in the tree.
  private ObjectNode place(OwnItem item) {
    var place =
        part("CFAssociations", item.association(), item.changed())
            .put("associationType", Tie.CHILD)
            .put("sequenceNumber", item.position());
    place.set("originNodeURI", end("CFItems", item.code(), item.identifier()));
    place.set("destinationNodeURI", above(item));
    return place;
  }

  private ObjectNode above(OwnItem item) {
    return item.parent() == null
        ? end("CFDocuments", framework.title(), framework.identifier())
        : end("CFItems", Objects.requireNonNull(item.parentCode()), item.parent());
  }

  private ObjectNode end(String kind, String title, UUID identifier) {
    return JSON.createObjectNode()
        .put("title", title)
        .put("identifier", identifier.toString())
        .put("uri", uri(kind, identifier))
        .put("targetType", "CASE");
  }

  private ObjectNode part(String kind, UUID identifier, OffsetDateTime changed) {
    return JSON.createObjectNode()
        .put("identifier", identifier.toString())
        .put("uri", uri(kind, identifier))
        .put("lastChangeDateTime", changed.toInstant().toString());
  }

  private String uri(String kind, UUID identifier) {
    return base + "/" + kind + "/" + identifier;
  }

  /// An item on its own.
  Optional<ObjectNode> item(SourcedId id) {
    return alone(id, OwnItem::identifier, this::item);
  }

  /// An association on its own.
  Optional<ObjectNode> association(SourcedId id) {
    return alone(id, OwnItem::association, this::place);
  }

  private Optional<ObjectNode> alone(
      SourcedId id, Function<OwnItem, UUID> name, Function<OwnItem, ObjectNode> json) {
    return items.stream()
        .filter(it -> name.apply(it).equals(id.value()))
        .findFirst()
        .map(it -> Alone.part(json.apply(it), document()));
  }

  /// The place of an item, and of those right under it.
  List<ObjectNode> associationsOf(SourcedId item) {
    return items.stream()
        .filter(it -> it.identifier().equals(item.value()) || item.value().equals(it.parent()))
        .map(this::place)
        .toList();
  }
}
