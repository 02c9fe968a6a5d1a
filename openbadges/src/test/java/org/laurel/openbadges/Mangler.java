package org.laurel.openbadges;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.laurel.openbadges.json.Json;

/// Changes a document in one to three places: values of other kinds, other names, lost ids, twins.
public final class Mangler {
  private static final List<Json> VALUES =
      List.of(
          new Json.Num("7"),
          new Json.Num("-0"),
          new Json.Num("1.5"),
          new Json.Num("1e30"),
          Json.Literal.TRUE,
          Json.Literal.NULL,
          new Json.Text(""),
          new Json.Text("urn:x:y"),
          new Json.Text("https://example.org/ä"),
          new Json.Text("_:b0"),
          new Json.Text("Achievement"),
          Json.texts(),
          Json.texts("urn:a", "urn:a", "b"),
          Json.fields().done(),
          Json.fields().put("id", "urn:x:y").done(),
          Json.fields().put("@value", "x").done(),
          Json.fields().put("@id", "urn:x:y").done(),
          Json.fields().put("type", "Profile").put("name", "n").done());
  private static final List<String> NAMES =
      List.of(
          "id",
          "type",
          "name",
          "image",
          "url",
          "alignment",
          "creator",
          "points",
          "allowedValue",
          "statusMessage",
          "proof",
          "relatedResource",
          "@index",
          "urn:p:q",
          "inLanguage",
          "cnf",
          "aud",
          "exp");

  private final Random chance;

  public Mangler(Random chance) {
    this.chance = chance;
  }

  public Json.Obj mangle(Json.Obj document) {
    Json.Obj mangled = document;
    for (int i = chance.nextInt(3); i >= 0; i--) {
      Json context = document.get("@context").orElseThrow();
      mangled = ((Json.Obj) somewhere(mangled.without("@context"))).with("@context", context);
    }
    return mangled;
  }

  private Json somewhere(Json json) {
    return switch (json) {
      case Json.Obj(var members) when !members.isEmpty() -> member(new LinkedHashMap<>(members));
      case Json.Arr(var items) when !items.isEmpty() -> item(new ArrayList<>(items));
      case Json _ -> any(VALUES);
    };
  }

  private Json member(LinkedHashMap<String, Json> members) {
    String name = any(new ArrayList<>(members.keySet()));
    switch (chance.nextInt(8)) {
      case 0 -> members.remove(name);
      case 1 -> members.put(any(NAMES), any(VALUES));
      case 2 -> members.put(name, any(VALUES));
      default -> members.computeIfPresent(name, (_, value) -> descend(value));
    }
    return new Json.Obj(members);
  }

  private Json descend(Json value) {
    boolean nested = value instanceof Json.Obj || value instanceof Json.Arr;
    return nested || chance.nextBoolean() ? somewhere(value) : value;
  }

  private Json item(List<Json> items) {
    int index = chance.nextInt(items.size());
    switch (chance.nextInt(4)) {
      case 0 -> items.add(items.get(index));
      case 1 -> items.add(any(VALUES));
      default -> items.set(index, descend(items.get(index)));
    }
    return new Json.Arr(items);
  }

  private <T> T any(List<T> choices) {
    return choices.get(chance.nextInt(choices.size()));
  }
}
