package org.laurel.openbadges.rdf;

import java.util.List;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;

/// The one door to canonical bytes (RDF Dataset Canonicalization 1.0).
public final class Canonical {
  private static final Titanium GENERAL = new Titanium(Contexts.bundled());

  private Canonical() {}

  /// The SHA-256 of what the document says; whatever would be dropped silently is refused.
  public static byte[] hash(Json.Obj document) {
    return Contexts.sha256().digest(bytes(document));
  }

  /// The sorted N-Quads of the document.
  public static byte[] bytes(Json.Obj document) {
    refuseUnknownContexts(document);
    return GENERAL.canonical(document);
  }

  /// Any context that is not bundled is refused, at any depth: it could make any term mean
  /// anything.
  public static void refuseUnknownContexts(Json.Obj document) {
    if (document.all("@context").isEmpty()) {
      throw new Refused(".@context", "is missing");
    }
    walk(document);
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
      } else {
        try {
          walk(member.getValue());
        } catch (Refused e) {
          throw e.in(member.getKey());
        }
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
