package org.laurel.openbadges.rdf;

import java.util.List;
import java.util.Optional;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;

/// The one door to canonical bytes (RDF Dataset Canonicalization 1.0).
public final class Canonical {
  private static final Titanium GENERAL = new Titanium(Contexts.bundled());

  private Canonical() {}

  /// The SHA-256 of what the document says.
  ///
  /// @throws Refused if something in it would be dropped silently, and so look signed without being
  ///   so
  public static byte[] hash(Json.Obj document) {
    requireContext(document);
    try (Desk desk = Desk.take()) {
      return FastPath.statements(document, desk.statements())
          .flatMap(FastPath::order)
          .map(order -> order.digest(desk.page()))
          .orElseGet(() -> Sha256.begin().digest(GENERAL.canonical(document)));
    }
  }

  /// The same for a document to be signed: refuses also what implementations sort differently.
  public static byte[] hashToSign(Json.Obj document) {
    requireContext(document);
    try (Desk desk = Desk.take()) {
      Optional<byte[]> hash =
          FastPath.statements(document, desk.statements())
              .filter(statements -> !statements.ordersMayDiffer())
              .flatMap(FastPath::order)
              .map(order -> order.digest(desk.page()));
      return hash.orElseGet(() -> hashUnlessOthersDiffer(bytes(document)));
    }
  }

  private static byte[] hashUnlessOthersDiffer(byte[] lines) {
    CodePointOrder.refuseIfOthersDiffer(lines);
    return Sha256.begin().digest(lines);
  }

  /// The sorted N-Quads of the document.
  public static byte[] bytes(Json.Obj document) {
    requireContext(document);
    return FastPath.statements(document)
        .flatMap(FastPath::order)
        .map(order -> order.lines().copy())
        .orElseGet(() -> GENERAL.canonical(document));
  }

  /// Any context that is not bundled is refused, at any depth: it could make any term mean
  /// anything.
  public static void refuseUnknownContexts(Json.Obj document) {
    requireContext(document);
    walk(document);
  }

  private static void requireContext(Json.Obj document) {
    List<Json> contexts = document.all("@context");
    if (contexts.isEmpty()) {
      throw new Refused(".@context", "is missing");
    }
    refuseUnknown(contexts);
  }

  private static void walk(Json json) {
    switch (json) {
      case Json.Obj object -> members(object);
      case Json.Arr(var items) -> items(items);
      case Json.Text _, Json.Num _, Json.Literal _ -> {}
    }
  }

  private static void members(Json.Obj object) {
    for (var member : object.members().entrySet()) {
      if (member.getKey().equals("@context")) {
        refuseUnknown(object.all("@context"));
        continue;
      }
      try {
        walk(member.getValue());
      } catch (Refused e) {
        throw e.in(member.getKey());
      }
    }
  }

  private static void items(List<Json> items) {
    for (int i = 0; i < items.size(); i++) {
      try {
        walk(items.get(i));
      } catch (Refused e) {
        throw e.at(i);
      }
    }
  }

  private static void refuseUnknown(List<Json> contexts) {
    for (int i = 0; i < contexts.size(); i++) {
      if (!(contexts.get(i) instanceof Json.Text(var url))
          || !Contexts.bundled().urls().contains(url)) {
        throw new Refused("is not a context this library knows").at(i).in("@context");
      }
    }
  }
}
