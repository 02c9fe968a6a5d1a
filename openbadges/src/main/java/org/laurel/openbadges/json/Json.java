package org.laurel.openbadges.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A JSON value that keeps what signing needs kept: the order of members and the literal of
/// numbers.
public sealed interface Json {

  /// An object, members in the order they were written.
  record Obj(SequencedMap<String, Json> members) implements Json {
    public Optional<Json> get(String name) {
      return Optional.ofNullable(members.get(name));
    }

    /// The member as text, if it is there and is text.
    public Optional<String> text(String name) {
      return members.get(name) instanceof Text(var value) ? Optional.of(value) : Optional.empty();
    }

    /// The member's items; one item that stands alone counts as a list of one (JSON-LD 1.1, 4.3).
    public List<Json> all(String name) {
      return switch (members.get(name)) {
        case null -> List.of();
        case Arr(var items) -> items;
        case Json single -> List.of(single);
      };
    }

    /// Whether one of the member's items is this text.
    public boolean says(String name, String text) {
      for (Json item : all(name)) {
        if (item instanceof Text(var value) && value.equals(text)) {
          return true;
        }
      }
      return false;
    }

    /// Whether one of the member's items is a text.
    public boolean hasText(String name) {
      for (Json item : all(name)) {
        if (item instanceof Text) {
          return true;
        }
      }
      return false;
    }

    /// The texts among the member's items.
    public Stream<String> texts(String name) {
      return all(name).stream().filter(Text.class::isInstance).map(item -> ((Text) item).value());
    }

    /// The objects among the member's items.
    public Stream<Obj> objects(String name) {
      return all(name).stream().filter(Obj.class::isInstance).map(Obj.class::cast);
    }

    public Obj with(String name, Json value) {
      var copy = new LinkedHashMap<>(members);
      copy.put(name, value);
      return new Obj(copy);
    }

    public Obj without(String name) {
      var copy = new LinkedHashMap<>(members);
      copy.remove(name);
      return new Obj(copy);
    }
  }

  record Arr(List<Json> items) implements Json {}

  record Text(String value) implements Json {}

  /// A number as it was written: `1`, `1.0` and `1e0` are told apart.
  record Num(String literal) implements Json {}

  enum Literal implements Json {
    TRUE,
    FALSE,
    NULL;

    private final String word = name().toLowerCase(java.util.Locale.ROOT);

    String word() {
      return word;
    }
  }

  /// Reads one value (RFC 8259, and I-JSON's limits of RFC 7493: no duplicate names, no lone
  /// surrogate).
  static Json parse(byte[] utf8) {
    return new Reader(utf8).document();
  }

  static Json parse(String text) {
    return parse(utf8(text));
  }

  /// Reads a document that must be an object.
  static Obj object(byte[] utf8) {
    if (parse(utf8) instanceof Obj object) {
      return object;
    }
    throw new Refused("must be an object");
  }

  static Obj object(String text) {
    return object(utf8(text));
  }

  static Arr array(Stream<? extends Json> items) {
    return new Arr(items.<Json>map(item -> item).toList());
  }

  static Arr texts(String... values) {
    return array(Arrays.stream(values).map(Text::new));
  }

  static Json of(boolean value) {
    return value ? Literal.TRUE : Literal.FALSE;
  }

  /// An object under construction, which leaves out what is absent.
  static Fields fields() {
    return new Fields();
  }

  /// This value as compact text, byte for byte what `JSON.stringify` writes for it.
  default String write() {
    return Writer.write(this);
  }

  /// Text as it stands between the quotes of a JSON text.
  static String escaped(String text) {
    return Writer.escaped(text);
  }

  /// Encoding puts a question mark for half a surrogate pair, so where one is, the texts are
  /// compared.
  private static byte[] utf8(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (Eight.holds(bytes, '?') && !new String(bytes, StandardCharsets.UTF_8).equals(text)) {
      throw new Refused("half of a surrogate pair stands alone");
    }
    return bytes;
  }

  /// Collects members; [#put] overloads skip null, so an optional member needs no `if`.
  final class Fields {
    private final SequencedMap<String, Json> members = new LinkedHashMap<>();

    public Fields put(String name, @Nullable Json value) {
      if (value != null) {
        members.put(name, value);
      }
      return this;
    }

    public Fields put(String name, @Nullable String value) {
      return put(name, value == null ? null : new Text(value));
    }

    public Fields put(String name, @Nullable Object value) {
      return put(name, value == null ? null : value.toString());
    }

    public Fields putAll(Map<String, Json> more) {
      members.putAll(more);
      return this;
    }

    /// Puts the items as an array; an empty list says nothing and is left out.
    public Fields putAll(String name, List<? extends Json> items) {
      return items.isEmpty() ? this : put(name, array(items.stream()));
    }

    public Obj done() {
      return new Obj(members);
    }
  }
}
