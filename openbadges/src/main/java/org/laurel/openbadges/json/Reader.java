package org.laurel.openbadges.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Reads JSON from UTF-8 bytes in one pass, bounded in depth and size.
final class Reader extends TextReader {
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
