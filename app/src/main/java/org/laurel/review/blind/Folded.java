package org.laurel.review.blind;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// A text as it is compared: without accents, case, ligatures, percent signs of addresses and
/// characters that nobody sees, each character knowing where in the original it came from.
///
/// @param origin for each character of `text`, the index in the original; one more for the end
record Folded(String text, int[] origin) {

  static Folded of(String original) {
    var text = new StringBuilder(original.length());
    var origin = new int[original.length() + 1];
    var at = 0;
    while (at < original.length()) {
      var encoded = Encoded.at(original, at);
      var end = encoded.isEmpty() ? original.offsetByCodePoints(at, 1) : encoded.end();
      var character = encoded.isEmpty() ? original.substring(at, end) : encoded.character();
      for (var folded : fold(character).toCharArray()) {
        if (text.length() + 1 >= origin.length) origin = Arrays.copyOf(origin, origin.length * 2);
        origin[text.length()] = at;
        text.append(folded);
      }
      at = end;
    }
    origin[text.length()] = original.length();
    return new Folded(text.toString(), origin);
  }

  /// A plain character stands for itself, which most do.
  private static String fold(String character) {
    var code = character.codePointAt(0);
    if (code < 128) return character.toLowerCase(Locale.ROOT);
    if (Character.getType(code) == Character.FORMAT) return "";
    if (Character.isSpaceChar(code)) return " ";
    return Normalizer.normalize(character, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
