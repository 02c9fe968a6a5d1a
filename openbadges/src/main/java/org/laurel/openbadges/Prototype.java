package org.laurel.openbadges;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.laurel.openbadges.rdf.Canonical;
import org.laurel.openbadges.rdf.CanonicalTemplate;

/// What many credentials have in common: a credential whose texts may hold `${name}`. It is read
/// and canonicalised once; the others differ in what fills the holes.
final class Prototype {
  private final Json.Obj json;
  private final List<String> names;
  private final Holed holed;
  private final Optional<CanonicalTemplate> canonical;

  /// The text without its last brace, as what stands between the holes, and which hole follows.
  private final Holed.Pieces text;

  private final Boilerplate boilerplate;

  Prototype(Json.Obj json) {
    Canonical.bundled().refuseUnknownContexts(json);
    if (json.get("proof").isPresent()) {
      throw new Refused(".proof", "is there already");
    }
    this.json = json;
    this.names = Holed.names(json).distinct().toList();
    this.holed = Holed.of(json, names);
    String nonce = UUID.randomUUID().toString();
    List<String> marks = names.stream().map(name -> "urn:" + nonce + ":" + name + ":").toList();
    Json.Obj marked = filled(marks.toArray(String[]::new));
    this.canonical = CanonicalTemplate.compile(marked, marks);
    String written = marked.write();
    this.text =
        Holed.Pieces.of(
            written.substring(0, written.length() - 1),
            Pattern.compile("urn:" + nonce + ":([A-Za-z0-9]+):"),
            names);
    this.boilerplate =
        new Boilerplate(
            List.of(text.texts()),
            IntStream.concat(IntStream.of(text.holes()), IntStream.of(names.size()))
                .boxed()
                .toList());
  }

  Json.Obj json() {
    return json;
  }

  /// The values in the order of the holes.
  ///
  /// @throws Refused if one is missing
  String[] ordered(Map<String, String> values) {
    String[] ordered = new String[names.size()];
    for (int i = 0; i < ordered.length; i++) {
      String value = values.get(names.get(i));
      if (value == null) {
        throw new Refused("no value is given for ${" + names.get(i) + "}");
      }
      ordered[i] = value;
    }
    return ordered;
  }

  Json.Obj filled(String[] values) {
    return (Json.Obj) holed.fill(values);
  }

  /// The text without its last brace, and a hole after it for the member that ends it.
  Boilerplate boilerplate() {
    return boilerplate;
  }

  /// What fills the holes of the boilerplate.
  List<String> own(String[] values, String end) {
    String[] own = new String[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      own[i] = Json.escaped(values[i]);
    }
    own[values.length] = end;
    return List.of(own);
  }

  /// What is signed of the filled document; empty if its canonical form needs a second look.
  Optional<byte[]> hash(String[] values) {
    return canonical.flatMap(lines -> lines.hash(values));
  }

  /// The values that make the beginning of a text of this prototype, and where it ends.
  record Match(String[] values, int end) {}

  /// Compares a text with this prototype; empty also where values are escaped, since what is
  /// between two pieces can then be told apart only by reading.
  Optional<Match> match(String credential) {
    String[] values = new String[names.size()];
    int at = 0;
    for (int i = 0; i < text.holes().length; i++) {
      int begin = at + text.texts()[i].length();
      String value = values[text.holes()[i]];
      if (!credential.startsWith(text.texts()[i], at)) {
        return Optional.empty();
      }
      if (value == null) {
        value = valueAt(credential, begin, text.texts()[i + 1]);
        values[text.holes()[i]] = value;
      }
      if (value == null || !credential.startsWith(value, begin)) {
        return Optional.empty();
      }
      at = begin + value.length();
    }
    String last = text.texts()[text.holes().length];
    return credential.startsWith(last, at)
        ? Optional.of(new Match(values, at + last.length()))
        : Optional.empty();
  }

  /// What stands before the next piece, if it is written without escapes.
  private static @Nullable String valueAt(String credential, int begin, String next) {
    int end = next.isEmpty() ? -1 : credential.indexOf(next.charAt(0), begin);
    if (end < 0) {
      return null;
    }
    String value = credential.substring(begin, end);
    boolean plain = Json.escaped(value).equals(value) && value.chars().noneMatch(Prototype::isHalf);
    return plain ? value : null;
  }

  private static boolean isHalf(int c) {
    return Character.isSurrogate((char) c);
  }
}
