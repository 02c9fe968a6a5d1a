package org.laurel.openbadges;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.laurel.openbadges.json.Json;

/// JSON whose texts may have holes, written `${name}`. What has none is shared by all that is made
/// of it.
sealed interface Holed {
  Pattern HOLE = Pattern.compile("\\$\\{([A-Za-z0-9]+)}");

  /// The JSON with each hole filled by the value of its number.
  Json fill(String[] values);

  static Holed of(Json json, List<String> names) {
    return switch (json) {
      case Json.Obj(var members) -> {
        List<Member> open =
            members.entrySet().stream()
                .map(member -> new Member(member.getKey(), of(member.getValue(), names)))
                .toList();
        yield open.stream().allMatch(member -> member.value() instanceof Whole)
            ? new Whole(json)
            : new Members(open);
      }
      case Json.Arr(var items) -> {
        List<Holed> open = items.stream().map(item -> of(item, names)).toList();
        yield open.stream().allMatch(Whole.class::isInstance) ? new Whole(json) : new Items(open);
      }
      case Json.Text(var text) -> {
        Pieces pieces = Pieces.of(text, HOLE, names);
        yield pieces.holes().length == 0 ? new Whole(json) : pieces;
      }
      case Json.Num _, Json.Literal _ -> new Whole(json);
    };
  }

  /// The names of all holes.
  static Stream<String> names(Json json) {
    return switch (json) {
      case Json.Obj(var members) -> members.values().stream().flatMap(Holed::names);
      case Json.Arr(var items) -> items.stream().flatMap(Holed::names);
      case Json.Text(var text) -> HOLE.matcher(text).results().map(hole -> hole.group(1));
      case Json.Num _, Json.Literal _ -> Stream.of();
    };
  }

  record Whole(Json json) implements Holed {
    @Override
    public Json fill(String[] values) {
      return json;
    }
  }

  record Member(String name, Holed value) {}

  record Members(List<Member> members) implements Holed {
    @Override
    public Json fill(String[] values) {
      var fields = Json.fields();
      for (Member member : members) {
        fields.put(member.name(), member.value().fill(values));
      }
      return fields.done();
    }
  }

  record Items(List<Holed> items) implements Holed {
    @Override
    public Json fill(String[] values) {
      var filled = new ArrayList<Json>(items.size());
      for (Holed item : items) {
        filled.add(item.fill(values));
      }
      return new Json.Arr(filled);
    }
  }

  /// A text as what stands between its holes.
  record Pieces(String[] texts, int[] holes) implements Holed {
    /// @param hole how a hole is written, its name as the first group
    static Pieces of(String text, Pattern hole, List<String> names) {
      return new Pieces(
          hole.split(text, -1),
          hole.matcher(text).results().mapToInt(found -> names.indexOf(found.group(1))).toArray());
    }

    @Override
    public Json fill(String[] values) {
      var text = new StringBuilder(texts[0]);
      for (int i = 0; i < holes.length; i++) {
        text.append(values[holes[i]]).append(texts[i + 1]);
      }
      return new Json.Text(text.toString());
    }
  }
}
