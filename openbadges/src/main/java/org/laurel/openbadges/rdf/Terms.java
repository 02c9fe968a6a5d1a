package org.laurel.openbadges.rdf;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.rdf.Term.Coercion;
import org.laurel.openbadges.rdf.Term.Container;

/// Reads one term definition of a context (JSON-LD 1.1 API, 5.2).
final class Terms {
  private Terms() {}

  /// A term's IRI may be another term of the same context, as `AchievementCredential` is.
  static String resolve(String iri, Json.Obj context) {
    String absolute = context.get(iri).map(other -> iriOf(other, iri)).orElse(iri);
    boolean prefix = ":/?#[]@".indexOf(absolute.charAt(absolute.length() - 1)) >= 0;
    if (prefix || !Iris.isAbsolute(absolute)) {
      throw new Declined("a prefix or a relative IRI");
    }
    return absolute;
  }

  private static String iriOf(Json definition, String name) {
    return switch (definition) {
      case Json.Text(var iri) -> iri;
      case Json.Obj object -> object.text("@id").orElseThrow(() -> new Declined(name));
      case Json.Arr _, Json.Num _, Json.Literal _ -> throw new Declined(name);
    };
  }

  /// The definition as a property, or null if only the general path can use it as one.
  ///
  /// @param scope the names that the definition brings along, if it does
  static @Nullable Term term(String iri, Json.Obj definition, @Nullable Map<String, String> scope) {
    Coercion coercion = coercion(definition);
    Container container = container(definition);
    boolean scoped = definition.get("@context").isPresent();
    if (coercion == null || container == null) {
      return null;
    }
    if (scoped && (scope == null || !(coercion instanceof Coercion.Vocab))) {
      return null;
    }
    return new Term(iri, coercion, container, scope == null ? Map.of() : Map.copyOf(scope));
  }

  private static @Nullable Container container(Json.Obj definition) {
    return switch (definition.get("@container").orElse(new Json.Text("@set"))) {
      case Json.Text(var set) when set.equals("@set") -> Container.SET;
      case Json.Text(var list) when list.equals("@list") -> Container.LIST;
      case Json _ -> null;
    };
  }

  private static @Nullable Coercion coercion(Json.Obj definition) {
    return switch (definition.text("@type").orElse("")) {
      case "" -> new Coercion.None();
      case "@id" -> new Coercion.Iri();
      case "@vocab" -> new Coercion.Vocab();
      case String type -> Iris.isAbsolute(type) ? new Coercion.Datatype(type) : null;
    };
  }
}
