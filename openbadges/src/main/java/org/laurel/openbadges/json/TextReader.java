package org.laurel.openbadges.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Reads texts of JSON (RFC 8259, 7), which must be whole UTF-8.
abstract class TextReader extends Cursor {
  TextReader(byte[] in) {
    super(in);
  }

  /// A name, which is mostly one met before.
  final String name() {
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

  final String string() {
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
}
