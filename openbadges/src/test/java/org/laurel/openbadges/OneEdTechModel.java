package org.laurel.openbadges;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.json.Times;

/// The classes of Open Badges 3.0 and CLR 2.0 with their members, as the JSON schemas of 1EdTech
/// check them; kept as a table of our own.
final class OneEdTechModel {
  private record Member(String kind, String multiplicity) {
    boolean isList() {
      return multiplicity.endsWith("*");
    }

    boolean isRequired() {
      return multiplicity.startsWith("1");
    }
  }

  private final Map<String, Map<String, Member>> classes = new LinkedHashMap<>();
  private final List<String> closed = new ArrayList<>();

  OneEdTechModel() {
    text()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" "))
        .forEach(this::add);
  }

  private void add(String[] words) {
    if (words.length == 2) {
      closed.add(words[0]);
      return;
    }
    classes
        .computeIfAbsent(words[0], _ -> new LinkedHashMap<>())
        .put(words[1], new Member(words[2], words[3]));
  }

  /// What the object lacks, or has that it must not have.
  List<String> objections(String kind, Json.Obj object) {
    var objections = new ArrayList<String>();
    check(kind, object, kind, objections);
    return objections;
  }

  private void check(String kind, Json.Obj object, String path, List<String> objections) {
    Map<String, Member> members = Objects.requireNonNull(classes.get(kind), kind);
    boolean named =
        object.texts("type").anyMatch(kind::equals)
            || !members.containsKey("type")
            || kind.equals("AchievementCredential")
            || kind.startsWith("CredentialS");
    if (!named) {
      objections.add(path + " is not of type " + kind);
    }
    members.forEach((name, member) -> member(object, name, member, path + "." + name, objections));
    if (closed.contains(kind)) {
      object.members().keySet().stream()
          .filter(name -> !members.containsKey(name))
          .forEach(name -> objections.add(path + " has " + name + ", which it must not"));
    }
  }

  private void member(
      Json.Obj object, String name, Member member, String path, List<String> objections) {
    Json value = object.get(name).orElse(null);
    if (value == null) {
      if (member.isRequired()) {
        objections.add(path + " is missing");
      }
    } else if (!member.isList()) {
      value(member.kind(), value, path, objections);
    } else if (value instanceof Json.Arr(var items)) {
      items.forEach(item -> value(member.kind(), item, path, objections));
    } else {
      objections.add(path + " must be a list");
    }
  }

  private void value(String kind, Json value, String path, List<String> objections) {
    boolean fits =
        switch (kind) {
          case "text" -> value instanceof Json.Text;
          case "texts" -> value instanceof Json.Text || value instanceof Json.Arr;
          case "contexts" -> value instanceof Json.Arr;
          case "boolean" -> value == Json.Literal.TRUE || value == Json.Literal.FALSE;
          case "number" -> value instanceof Json.Num;
          case "time" -> value instanceof Json.Text(var text) && isTime(text);
          default -> value instanceof Json.Obj;
        };
    if (!fits) {
      objections.add(path + " must be " + kind);
    } else if (classes.containsKey(kind)) {
      check(kind, (Json.Obj) value, path, objections);
    }
  }

  private static boolean isTime(String text) {
    try {
      return Times.parse(text) != null;
    } catch (Refused e) {
      return false;
    }
  }

  private static String text() {
    try (var in = OneEdTechModel.class.getResourceAsStream("one-edtech-model.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
