package org.laurel.standards.exchange;

import tools.jackson.databind.node.ObjectNode;

/// What stands outside its package says where it belongs (CASE 1.1, CFDocument, CFItem and
/// CFAssociation; inside a package they have no such field).
final class Alone {

  private Alone() {}

  static ObjectNode document(ObjectNode document) {
    if (document.path("CFPackageURI").isObject()) return document;
    return link(document, "CFPackageURI", document, "/CFPackages/");
  }

  /// @param part an item or an association
  static ObjectNode part(ObjectNode part, ObjectNode document) {
    if (part.path("CFDocumentURI").isObject()) return part;
    return link(part, "CFDocumentURI", document, "/CFDocuments/");
  }

  private static ObjectNode link(
      ObjectNode from, String field, ObjectNode document, String folder) {
    from.putObject(field)
        .put("title", document.path("title").asString())
        .put("identifier", document.path("identifier").asString())
        .put("uri", document.path("uri").asString("").replace("/CFDocuments/", folder));
    return from;
  }
}
