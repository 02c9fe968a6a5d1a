package org.laurel.portfolio;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.laurel.people.Identity;

/// Finds names, schools and e-mail addresses of the earner and their team in what they hand in.
final class OwnNames {

  private static final Pattern BETWEEN_PARTS = Pattern.compile("[\\s.-]+");
  private static final int SHORTEST = 3;

  private OwnNames() {}

  /// What stands in the text, joined for people to read, or empty. A person's name is found by each
  /// of its parts as well.
  static String found(List<Identity> identities, String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return identities.stream()
        .flatMap(OwnNames::words)
        .distinct()
        .filter(word -> stands(word, lower))
        .map(word -> "“" + word + "”")
        .collect(Collectors.joining(", "));
  }

  private static Stream<String> words(Identity identity) {
    return Stream.of(
            BETWEEN_PARTS.splitAsStream(identity.name()).filter(it -> it.length() >= SHORTEST),
            identity.addresses().stream(),
            identity.organizations().stream())
        .flatMap(it -> it);
  }

  private static boolean stands(String word, String lower) {
    var quoted = Pattern.quote(word.toLowerCase(Locale.ROOT));
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])")
        .matcher(lower)
        .find();
  }
}
