package org.laurel.openbadges.rdf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;

/// The one door to canonical bytes (RDF Dataset Canonicalization 1.0), for the contexts it knows.
public final class Canonical {
  private static final Canonical BUNDLED = new Canonical(Contexts.bundled(), false);

  private final Contexts contexts;
  private final boolean inline;
  private final Titanium general;

  private Canonical(Contexts contexts, boolean inline) {
    this.contexts = contexts;
    this.inline = inline;
    this.general = new Titanium(contexts);
  }

  public static Canonical bundled() {
    return BUNDLED;
  }

  /// Whether this is a whole address that turning JSON-LD into RDF would not drop.
  public static boolean isAddress(String iri) {
    return Iris.isAbsolute(iri) || Iris.isAbsoluteInAnyScript(iri);
  }

  /// Knows one more context.
  public Canonical with(String url, String json) {
    return new Canonical(contexts.with(Map.of(url, json)), inline);
  }

  /// Takes contexts that stand in the document itself, too.
  public Canonical withInline() {
    return new Canonical(contexts, true);
  }

  /// The SHA-256 of what the document says.
  ///
  /// @throws Refused if something in it would be dropped silently, and so look signed without being
  ///   so
  public byte[] hash(Json.Obj document) {
    requireContext(document);
    try (Desk desk = Desk.take()) {
      return fast(document, desk.statements())
          .flatMap(FastPath::order)
          .map(order -> order.digest(desk.page()))
          .orElseGet(() -> Sha256.begin().digest(general.canonical(document)));
    }
  }

  /// The same for a document to be signed: refuses also what implementations sort differently.
  public byte[] hashToSign(Json.Obj document) {
    requireContext(document);
    try (Desk desk = Desk.take()) {
      Optional<byte[]> hash =
          fast(document, desk.statements())
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
  public byte[] bytes(Json.Obj document) {
    requireContext(document);
    return fast(document, new Statements(1 << 10))
        .flatMap(FastPath::order)
        .map(order -> order.lines().copy())
        .orElseGet(() -> general.canonical(document));
  }

  /// The fast path knows what is bundled and nothing else.
  private Optional<Statements> fast(Json.Obj document, Statements room) {
    boolean bundled = this == BUNDLED || BUNDLED.knows(document);
    return bundled ? FastPath.statements(document, room) : Optional.empty();
  }

  private boolean knows(Json.Obj document) {
    return document.all("@context").stream().allMatch(this::knows);
  }

  /// Any context that is not known is refused, at any depth: it could make any term mean anything.
  public void refuseUnknownContexts(Json.Obj document) {
    requireContext(document);
    walk(document);
  }

  private void requireContext(Json.Obj document) {
    List<Json> found = document.all("@context");
    if (found.isEmpty()) {
      throw new Refused(".@context", "is missing");
    }
    refuseUnknown(found);
  }

  private void walk(Json json) {
    switch (json) {
      case Json.Obj object -> members(object);
      case Json.Arr(var items) -> items(items);
      case Json.Text _, Json.Num _, Json.Literal _ -> {}
    }
  }

  private void members(Json.Obj object) {
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

  private void items(List<Json> items) {
    for (int i = 0; i < items.size(); i++) {
      try {
        walk(items.get(i));
      } catch (Refused e) {
        throw e.at(i);
      }
    }
  }

  private void refuseUnknown(List<Json> found) {
    for (int i = 0; i < found.size(); i++) {
      if (!knows(found.get(i))) {
        throw new Refused("is not a context this library knows").at(i).in("@context");
      }
    }
  }

  private boolean knows(Json context) {
    return switch (context) {
      case Json.Text(var url) -> contexts.urls().contains(url);
      case Json.Obj _ -> inline;
      case Json.Arr _, Json.Num _, Json.Literal _ -> false;
    };
  }
}
