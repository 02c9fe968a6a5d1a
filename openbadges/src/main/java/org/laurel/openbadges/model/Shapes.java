package org.laurel.openbadges.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.json.Times;

/// The few shapes in which Open Badges writes its members.
final class Shapes {
  private Shapes() {}

  static Json.Obj object(Json json) {
    if (json instanceof Json.Obj object) {
      return object;
    }
    throw new Refused("must be an object");
  }

  static String need(Json.Obj object, String name) {
    String text = text(object, name);
    if (text == null) {
      throw new Refused("." + name, "must be a text");
    }
    return text;
  }

  static @Nullable String text(Json.Obj object, String name) {
    return object.members().get(name) instanceof Json.Text(var text) ? text : null;
  }

  static @Nullable Instant time(Json.Obj object, String name) {
    return maybe(object, name, Shapes::time);
  }

  static Instant time(Json json) {
    if (json instanceof Json.Text(var text)) {
      return Times.parse(text);
    }
    throw new Refused("must be a text");
  }

  /// Reads a member that must be there, so that a refusal names its path.
  static <T> T one(Json.Obj object, String name, Function<Json, T> read) {
    T member = maybe(object, name, read);
    if (member == null) {
      throw new Refused("." + name, "is missing");
    }
    return member;
  }

  static <T> @Nullable T maybe(Json.Obj object, String name, Function<Json, T> read) {
    Json member = object.members().get(name);
    try {
      return member == null ? null : read.apply(member);
    } catch (Refused e) {
      throw e.in(name);
    }
  }

  static List<String> texts(Json.Obj object, String name) {
    return object.hasText(name) ? object.texts(name).toList() : List.of();
  }

  static <T> List<T> many(Json.Obj object, String name, Function<Json, T> read) {
    var items = new ArrayList<T>();
    for (Json item : object.all(name)) {
      try {
        items.add(read.apply(item));
      } catch (Refused e) {
        throw e.at(items.size()).in(name);
      }
    }
    return items;
  }

  /// A picture by its address, as the `Image` of B.1.12.
  static @Nullable Json image(@Nullable String address) {
    return address == null ? null : Json.fields().put("id", address).put("type", "Image").done();
  }

  static @Nullable String image(Json.Obj owner) {
    return owner
        .get("image")
        .flatMap(
            image -> image instanceof Json.Obj object ? object.text("id") : owner.text("image"))
        .orElse(null);
  }
}
