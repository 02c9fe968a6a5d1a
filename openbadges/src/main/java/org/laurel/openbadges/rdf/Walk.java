package org.laurel.openbadges.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.rdf.Term.Coercion;
import org.laurel.openbadges.rdf.Term.Container;
import org.laurel.openbadges.rdf.Vocabulary.Predicate;
import org.laurel.openbadges.rdf.Vocabulary.Property;
import org.laurel.openbadges.rdf.Vocabulary.Scope;

/// Walks a document once and states what each node says (JSON-LD 1.1 API, 8, for the shapes Open
/// Badges allow). What would be dropped silently is refused with its path; what is unusual is
/// declined.
final class Walk {
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final byte[] BOOLEAN = Vocabulary.suffix(XSD + "boolean");
  private static final byte[] INTEGER = Vocabulary.suffix(XSD + "integer");
  private static final int LONGEST_INTEGER = 15;

  private final Vocabulary vocabulary;
  private final Statements out;

  Walk(Vocabulary vocabulary, Statements out) {
    this.vocabulary = vocabulary;
    this.out = out;
  }

  /// States everything about the document, whose contexts have been compiled.
  void root(Json.Obj document) {
    node(document, "@context");
  }

  private int node(Json.Obj node) {
    return node(node, "id");
  }

  /// States everything about the node and returns what stands for it.
  private int node(Json.Obj node, String done) {
    int self = name(node);
    Scope scope = vocabulary.untyped();
    List<String> types = List.of();
    if (node.members().containsKey("type")) {
      types = types(node);
      scope = vocabulary.scope(types);
      scope.types().forEach(type -> out.state(self, vocabulary.type(), out.copied(type)));
    }
    for (Map.Entry<String, Json> member : node.members().entrySet()) {
      String key = member.getKey();
      if (key.equals("id") || key.equals("type") || key.equals(done)) {
        continue;
      }
      Property property = scope.property(key);
      if (property == null) {
        rejectUnknown(key, types);
      } else {
        member(self, key, property, member.getValue());
      }
    }
    return self;
  }

  private int name(Json.Obj node) {
    return switch (node.members().get("id")) {
      case null -> node.members().isEmpty() ? declined("a node that says nothing") : out.blank();
      case Json.Text(var id) -> iri(id, ".id");
      case Json _ -> throw new Refused(".id", "must be a text");
    };
  }

  private static int declined(String because) {
    throw new Declined(because);
  }

  private static List<String> types(Json.Obj node) {
    List<Json> items = node.all("type");
    var types = new ArrayList<String>(items.size());
    for (int i = 0; i < items.size(); i++) {
      if (!(items.get(i) instanceof Json.Text(var type))) {
        throw new Refused("must be a text").at(i).in("type");
      }
      types.add(type);
    }
    return types;
  }

  /// An unknown name would be dropped, and look signed all the same.
  private void rejectUnknown(String name, List<String> types) {
    if (name.startsWith("@") || name.indexOf(':') >= 0 || vocabulary.defines(name, types)) {
      throw new Declined(name);
    }
    throw new Refused("." + name, "is not a term that its contexts define here");
  }

  private void member(int self, String name, Property property, Json value) {
    try {
      if (property.term().container() == Container.LIST) {
        out.state(self, property.predicate(), list(property, value));
      } else if (value instanceof Json.Arr(var items)) {
        items(self, property, items);
      } else {
        value(self, property.predicate(), property, value);
      }
    } catch (Refused e) {
      throw e.in(name);
    }
  }

  private void items(int self, Property property, List<Json> items) {
    for (int i = 0; i < items.size(); i++) {
      try {
        value(self, property.predicate(), property, items.get(i));
      } catch (Refused e) {
        throw e.at(i);
      }
    }
  }

  /// A list is a chain of blank nodes (RDF 1.1 Schema, 5.2).
  private int list(Property property, Json value) {
    List<Json> items = value instanceof Json.Arr(var many) ? many : List.of(value);
    int tail = out.iri(Vocabulary.RDF + "nil");
    for (int i = items.size() - 1; i >= 0; i--) {
      int cell = out.blank();
      value(cell, vocabulary.first(), property, items.get(i));
      out.state(cell, vocabulary.rest(), tail);
      tail = cell;
    }
    return tail;
  }

  private void value(int self, Predicate predicate, Property property, Json value) {
    int object =
        switch (value) {
          case Json.Obj nested -> nested(nested, property.term());
          case Json.Text(var text) -> text(text, property);
          case Json.Literal literal -> literal(literal, property);
          case Json.Num(var number) -> integer(number, property);
          case Json.Arr _ -> throw new Declined("a list in a list");
        };
    out.state(self, predicate, object);
  }

  private int nested(Json.Obj node, Term term) {
    return term.scoped().isEmpty() ? node(node) : declined("a node with names of its own");
  }

  private int text(String text, Property property) {
    return switch (property.term().coercion()) {
      case Coercion.None(), Coercion.Datatype _ -> out.literal(text, property.suffix());
      case Coercion.Iri() -> iri(text, "");
      case Coercion.Vocab() -> iri(word(text, property.term()), "");
    };
  }

  private String word(String text, Term term) {
    String scoped = term.scoped().get(text);
    return scoped != null ? scoped : Objects.requireNonNullElse(vocabulary.iri(text), text);
  }

  private int literal(Json.Literal literal, Property property) {
    return switch (literal) {
      case TRUE -> out.literal("true", suffix(property, BOOLEAN));
      case FALSE -> out.literal("false", suffix(property, BOOLEAN));
      case NULL -> declined("null says nothing");
    };
  }

  private int integer(String number, Property property) {
    boolean plain =
        number.length() <= LONGEST_INTEGER && number.chars().allMatch(Character::isDigit);
    return plain
        ? out.literal(number, suffix(property, INTEGER))
        : declined("a number whose canonical form needs thought");
  }

  private static byte[] suffix(Property property, byte[] natural) {
    return switch (property.term().coercion()) {
      case Coercion.None(), Coercion.Datatype _ ->
          Objects.requireNonNullElse(property.suffix(), natural);
      case Coercion.Iri(), Coercion.Vocab() -> throw new Declined("an address that is no text");
    };
  }

  private int iri(String iri, String path) {
    Iris.requireAbsolute(iri, path);
    return out.iri(iri);
  }
}
