package org.laurel.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/// What a password must be: long, and not what everybody or everybody who knows you would try (NIST
/// SP 800-63B-4 section 3.1.1). There are no rules about digits and signs, because they make
/// passwords worse.
final class PasswordPolicy {

  static final int SHORTEST = 15;
  static final int LONGEST = 200;
  private static final int LEAST_OF_ITS_OWN = 6;
  private static final int LEAST_DIFFERENT = 5;
  private static final List<String> COMMON = read();

  static final String TOO_SHORT =
      "Make the password at least 15 characters long. Four or five words are easy to keep in mind.";
  static final String TOO_LONG = "Make the password at most 200 characters long.";
  static final String TOO_COMMON =
      "Choose a password of other words: these are among the first that others try. Four words that"
          + " have nothing to do with you or with one another are good.";

  private PasswordPolicy() {}

  /// @param ownWords name, addresses and agency, which others would try first
  /// @return what is wrong with it, as the user reads it
  static Optional<String> refusal(String password, Collection<String> ownWords) {
    if (password.codePointCount(0, password.length()) < SHORTEST) return Optional.of(TOO_SHORT);
    if (password.length() > LONGEST) return Optional.of(TOO_LONG);
    return isCommon(password, ownWords) ? Optional.of(TOO_COMMON) : Optional.empty();
  }

  /// Takes away what is commonly used; too little of its own must not remain.
  private static boolean isCommon(String password, Collection<String> ownWords) {
    if (password.codePoints().distinct().count() < LEAST_DIFFERENT) return true;
    var rest = letters(password);
    for (var word : longestFirst(ownWords)) rest = rest.replace(word, "");
    return rest.codePoints().distinct().count() < LEAST_OF_ITS_OWN;
  }

  private static List<String> longestFirst(Collection<String> ownWords) {
    var words = new ArrayList<>(COMMON);
    ownWords.stream()
        .flatMap(it -> Arrays.stream(it.split("[^\\p{L}]+")))
        .map(PasswordPolicy::letters)
        .filter(it -> it.length() > 2)
        .forEach(words::add);
    words.sort(Comparator.comparing(String::length).reversed());
    return words;
  }

  /// Digits that stand for letters become these; all other digits and signs vanish.
  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replace('0', 'o')
        .replace('1', 'i')
        .replace('3', 'e')
        .replace('4', 'a')
        .replace('5', 's')
        .replace('@', 'a')
        .replace('$', 's')
        .replaceAll("[^\\p{L}]", "");
  }

  private static List<String> read() {
    try {
      return new ClassPathResource("common-words.txt", PasswordPolicy.class)
          .getContentAsString(UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
