package org.laurel.openbadges.rdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;

/// Reads term definitions from contexts (JSON-LD 1.1 API, 5.1) as far as they use plain features;
/// prefixes, `@vocab`, imports, and names that change their meaning are left to the general path.
final class Definitions {
  private static final Set<String> PLAIN =
      Set.of("@id", "@type", "@container", "@context", "@protected");

  private final Map<String, String> iris = new HashMap<>();

  /// The names that this path can use as a property; the others are for the general path.
  private final Map<String, Term> terms = new HashMap<>();

  private final Map<String, Definitions> scopes = new HashMap<>();

  void add(Json.Obj context) {
    context.members().forEach((name, definition) -> add(name, definition, context));
  }

  private void add(String name, Json definition, Json.Obj context) {
    switch (definition) {
      case Json.Literal _ when name.equals("@protected") -> {}
      case Json.Text(var iri) when iri.equals("@id") || iri.equals("@type") ->
          requireAlias(name, iri);
      case Json.Text(var iri) -> addTerm(name, Json.fields().put("@id", iri).done(), context);
      case Json.Obj object -> addTerm(name, object, context);
      case Json.Arr _, Json.Num _, Json.Literal _ -> throw new Declined(name);
    }
  }

  private static void requireAlias(String name, String keyword) {
    if (!keyword.equals("@" + name)) {
      throw new Declined("another name for " + keyword);
    }
  }

  private void addTerm(String name, Json.Obj definition, Json.Obj context) {
    if (name.startsWith("@") || !PLAIN.containsAll(definition.members().keySet())) {
      throw new Declined(name);
    }
    String iri =
        Terms.resolve(definition.text("@id").orElseThrow(() -> new Declined(name)), context);
    Definitions scope = scope(definition);
    Term term = Terms.term(iri, definition, scope == null ? null : scope.iris);
    refuseChange(name, iri, term, scope);
    iris.put(name, iri);
    if (scope != null) {
      scopes.put(name, scope);
    }
    if (term != null) {
      terms.put(name, term);
    }
  }

  /// A later context may repeat what an earlier one said, as Open Badges does with `name`, and no
  /// more.
  private void refuseChange(
      String name, String iri, @Nullable Term term, @Nullable Definitions scope) {
    boolean repeated = iri.equals(iris.get(name)) && term != null && term.equals(terms.get(name));
    if (iris.containsKey(name) && !(repeated && scope == null)) {
      throw new Declined(name + " changes its meaning");
    }
  }

  private static @Nullable Definitions scope(Json.Obj definition) {
    if (definition.get("@context").isEmpty()
        || !(definition.get("@context").get() instanceof Json.Obj scoped)) {
      return null;
    }
    var scope = new Definitions();
    scope.add(scoped);
    return scope;
  }

  @Nullable String iri(String name) {
    return iris.get(name);
  }

  /// Every IRI that can be a predicate, in any scope.
  Stream<String> predicates() {
    return Stream.concat(
        terms.values().stream().map(Term::iri),
        scopes.values().stream().flatMap(Definitions::predicates));
  }

  /// The properties of a node with these types: those of all nodes, and those of each type's scope.
  Map<String, Term> scopedTo(List<String> types) {
    var merged = new HashMap<>(terms);
    for (String type : types) {
      Definitions scope = scopes.get(type);
      if (scope != null) {
        scope.iris.keySet().forEach(name -> merge(merged, name, scope));
      }
    }
    return merged;
  }

  private void merge(Map<String, Term> merged, String name, Definitions scope) {
    Term term = scope.terms.get(name);
    boolean known = iris.containsKey(name) || merged.containsKey(name);
    if (known && (term == null || !term.equals(merged.get(name)))) {
      throw new Declined(name + " changes its meaning");
    }
    if (term != null) {
      merged.put(name, term);
    }
  }

  /// Whether nodes with these types give the name a meaning, be it one for the general path only.
  boolean defines(String name, List<String> types) {
    return iris.containsKey(name)
        || types.stream()
            .map(scopes::get)
            .anyMatch(scope -> scope != null && scope.iris.containsKey(name));
  }
}
