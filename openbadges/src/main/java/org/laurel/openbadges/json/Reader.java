package org.laurel.openbadges.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Reads JSON from UTF-8 bytes in one pass, bounded in depth and size.
final class Reader extends Cursor {
  private static final int DEEPEST = 64;
  private static final int LARGEST = 8 << 20;

  private int depth;

  Reader(byte[] in) {
    super(in);
    if (in.length > LARGEST) {
      throw new Refused("larger than " + (LARGEST >> 20) + " MB");
    }
  }

  Json document() {
    Json value = value();
    if (peek() != -1) {
      throw new Refused("text after the end of the document");
    }
    return value;
  }

  private Json value() {
    return switch (peek()) {
      case '{' -> deeper(this::object);
      case '[' -> deeper(this::array);
      case '"' -> new Json.Text(string());
      case 't' -> word("true", Json.Literal.TRUE);
      case 'f' -> word("false", Json.Literal.FALSE);
      case 'n' -> word("null", Json.Literal.NULL);
      case -1 -> throw new Refused("the document ends too early");
      default -> number();
    };
  }

  private Json deeper(java.util.function.Supplier<Json> nested) {
    if (++depth > DEEPEST) {
      throw new Refused("nested deeper than " + DEEPEST + " levels");
    }
    Json value = nested.get();
    depth--;
    return value;
  }

  private Json object() {
    SequencedMap<String, Json> members = new LinkedHashMap<>();
    expect('{');
    if (peek() == '}') {
      at++;
      return new Json.Obj(members);
    }
    do {
      peek();
      String name = name();
      expect(':');
      if (members.put(name, memberValue(name)) != null) {
        throw new Refused("the name appears twice").in(name);
      }
    } while (more('}'));
    return new Json.Obj(members);
  }

  /// A name, which is mostly one met before.
  private String name() {
    expect('"');
    int start = at;
    String known = Names.KNOWN.find(in, at);
    if (known == null) {
      at--;
      return Names.KNOWN.keep(string());
    }
    at = start + known.length() + 1;
    return known;
  }

  private Json memberValue(String name) {
    try {
      return value();
    } catch (Refused e) {
      throw e.in(name);
    }
  }

  private Json array() {
    var items = new ArrayList<Json>();
    expect('[');
    if (peek() == ']') {
      at++;
      return new Json.Arr(items);
    }
    do {
      items.add(item(items.size()));
    } while (more(']'));
    return new Json.Arr(items);
  }

  private Json item(int index) {
    try {
      return value();
    } catch (Refused e) {
      throw e.at(index);
    }
  }

  private boolean more(char end) {
    int next = peek();
    at++;
    if (next != ',' && next != end) {
      throw new Refused("expected a comma or '" + end + "'");
    }
    return next == ',';
  }

  private String string() {
    expect('"');
    int start = at;
    at = Eight.special(in, at, in.length);
    if (at == in.length) {
      throw new Refused("a text has no end");
    }
    if (in[at] == '"') {
      return decoded(start, at++);
    }
    if (in[at] == '\\') {
      return escaped(start);
    }
    throw new Refused("a control character stands in a text");
  }

  /// Decoding puts U+FFFD for what is not UTF-8, so where it occurs a strict decoder looks again.
  private String decoded(int from, int to) {
    String text = new String(in, from, to - from, StandardCharsets.UTF_8);
    if (text.indexOf('\ufffd') < 0) {
      return text;
    }
    try {
      var bytes = ByteBuffer.wrap(in, from, to - from);
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw new Refused("a text is not UTF-8");
    }
  }

  private String escaped(int start) {
    var text = new StringBuilder();
    int from = start;
    while (at < in.length && in[at] == '\\') {
      text.append(decoded(from, at++)).append(escape());
      from = at;
      at = Eight.special(in, at, in.length);
    }
    text.append(decoded(from, at));
    expectHere('"');
    return paired(text.toString());
  }

  private char escape() {
    return switch (at < in.length ? in[at++] : -1) {
      case '"' -> '"';
      case '\\' -> '\\';
      case '/' -> '/';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hex();
      default -> throw new Refused("an unknown escape");
    };
  }

  private char hex() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = at < in.length ? Character.digit(in[at++], 16) : -1;
      if (digit < 0) {
        throw new Refused("an escape without four hexadecimal digits");
      }
      code = code << 4 | digit;
    }
    return (char) code;
  }

  private static String paired(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
          throw new Refused("half of a surrogate pair stands alone");
        }
        i++;
      }
    }
    return text;
  }

  private Json word(String word, Json.Literal literal) {
    for (int i = 0; i < word.length(); i++) {
      expectHere(word.charAt(i));
    }
    return literal;
  }

  private Json number() {
    int start = at;
    skip('-');
    if (!skip('0')) {
      digits();
    }
    if (skip('.')) {
      digits();
    }
    if (skip('e') || skip('E')) {
      if (!skip('+')) {
        skip('-');
      }
      digits();
    }
    return new Json.Num(new String(in, start, at - start, ISO_8859_1));
  }

  private void digits() {
    int start = at;
    while (at < in.length && in[at] >= '0' && in[at] <= '9') {
      at++;
    }
    if (at == start) {
      throw new Refused("not a JSON value");
    }
  }
}
