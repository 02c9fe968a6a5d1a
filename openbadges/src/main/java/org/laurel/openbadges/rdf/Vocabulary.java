package org.laurel.openbadges.rdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;

/// The names that a list of contexts defines, compiled from the context files.
///
/// Type-scoped contexts do not reach into nested nodes (JSON-LD 1.1, 4.1.9), so what a name means
/// in a node depends on the list of contexts and the node's own types, and on nothing else.
final class Vocabulary {
  static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  private static final int MOST_SCOPES = 256;
  private static final Map<List<String>, Optional<Vocabulary>> COMPILED = new ConcurrentHashMap<>();

  private final Definitions base;
  private final Map<String, Predicate> predicates = new HashMap<>();
  private final Map<List<String>, Scope> scopes = new ConcurrentHashMap<>();
  private final Predicate type;
  private final Predicate first;
  private final Predicate rest;
  private final Scope untyped;

  /// A property with its token between spaces, and its place in the order of all properties of this
  /// vocabulary.
  record Predicate(byte[] token, int rank) {}

  /// A property as a name reaches it in some node; `suffix` is the datatype of its texts, if it has
  /// one.
  record Property(Term term, Predicate predicate, byte @Nullable [] suffix) {}

  /// What the names of a node with certain types mean, and the tokens of the types.
  record Scope(Map<String, Property> properties, List<byte[]> types) {
    @Nullable Property property(String name) {
      return properties.get(name);
    }
  }

  private Vocabulary(Definitions base) {
    this.base = base;
    var iris = new TreeSet<byte[]>(Arrays::compareUnsigned);
    base.predicates().map(Vocabulary::token).forEach(iris::add);
    for (String name : List.of("type", "first", "rest")) {
      iris.add(token(RDF + name));
    }
    for (byte[] token : iris) {
      String iri = new String(token, 2, token.length - 4, StandardCharsets.UTF_8);
      predicates.put(iri, new Predicate(token, predicates.size()));
    }
    type = predicate(RDF + "type");
    first = predicate(RDF + "first");
    rest = predicate(RDF + "rest");
    untyped = compile(List.of());
  }

  /// The vocabulary of bundled contexts; empty if they use a feature that only the general path
  /// knows.
  static Optional<Vocabulary> of(List<String> contexts) {
    Optional<Vocabulary> known = COMPILED.get(contexts);
    if (known != null) {
      return known;
    }
    Optional<Vocabulary> compiled = compileAll(contexts);
    if (COMPILED.size() < MOST_SCOPES) {
      COMPILED.put(contexts, compiled);
    }
    return compiled;
  }

  private static Optional<Vocabulary> compileAll(List<String> contexts) {
    try {
      var definitions = new Definitions();
      for (String url : contexts) {
        byte[] json = Contexts.bundled().bytes(url).orElseThrow();
        definitions.add(Json.object(json).objects("@context").findFirst().orElseThrow());
      }
      return Optional.of(new Vocabulary(definitions));
    } catch (Declined e) {
      return Optional.empty();
    }
  }

  Predicate type() {
    return type;
  }

  Predicate first() {
    return first;
  }

  Predicate rest() {
    return rest;
  }

  Scope untyped() {
    return untyped;
  }

  /// The IRI that a name stands for, or null if the contexts do not define it.
  @Nullable String iri(String name) {
    return base.iri(name);
  }

  boolean defines(String name, List<String> types) {
    return base.defines(name, types);
  }

  Scope scope(List<String> types) {
    Scope known = scopes.get(types);
    if (known != null) {
      return known;
    }
    Scope compiled = compile(types);
    if (scopes.size() < MOST_SCOPES) {
      scopes.put(types, compiled);
    }
    return compiled;
  }

  private Scope compile(List<String> types) {
    var properties = new HashMap<String, Property>();
    base.scopedTo(types).forEach((name, term) -> properties.put(name, property(term)));
    return new Scope(properties, types.stream().map(this::typeToken).toList());
  }

  private Property property(Term term) {
    byte[] suffix = term.coercion() instanceof Term.Coercion.Datatype(var iri) ? suffix(iri) : null;
    return new Property(term, predicate(term.iri()), suffix);
  }

  private byte[] typeToken(String type) {
    String iri = Objects.requireNonNullElse(base.iri(type), type);
    Iris.requireAbsolute(iri, ".type");
    return ("<" + iri + ">").getBytes(StandardCharsets.US_ASCII);
  }

  private Predicate predicate(String iri) {
    Predicate known = predicates.get(iri);
    if (known == null) {
      throw new Declined("a property that is nowhere a predicate");
    }
    return known;
  }

  static byte[] suffix(String datatype) {
    return ("^^<" + datatype + ">").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] token(String iri) {
    return (" <" + iri + "> ").getBytes(StandardCharsets.UTF_8);
  }
}
