package org.laurel.review.blind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.laurel.people.Identity;

/// The forms in which an identity shows in a text, as regular expressions over folded text.
final class Traces {

  private static final String WORD_STARTS = "(?<!\\p{L})";
  private static final String WORD_ENDS = "(?!\\p{L})";
  private static final String BETWEEN = "[^\\p{L}\\d]*+";
  static final String ANY_ADDRESS = "[\\p{L}\\d._%+-]++@[\\p{L}\\d.-]*\\.\\p{L}{2,}+";

  private static final int SHORTEST_NAME = 3;
  private static final int SHORTEST_ACRONYM = 4;
  private static final int SHORTEST_HANDLE = 5;

  /// What schools and districts have in common: Cedar Hollow Elementary is told by its first words.
  private static final Set<String> COMMON =
      Set.of(
          ("elementary middle high junior senior primary secondary preparatory school schools"
                  + " district unified public charter magnet academy center centre parish county"
                  + " city independent department education of the and at for in university college"
                  + " state board early childhood technical community")
              .split(" "));

  private Traces() {}

  /// Whose it is besides the own ones: a colleague's address tells the school.
  static List<String> ofDomains(Identity identity) {
    return identity.addresses().stream()
        .map(it -> quoted(it.substring(it.indexOf('@') + 1)))
        .toList();
  }

  /// The own addresses without the at.
  static List<String> ofHandles(Identity identity) {
    return identity.addresses().stream()
        .map(it -> it.substring(0, it.indexOf('@')))
        .filter(it -> it.length() >= SHORTEST_HANDLE)
        .map(it -> word(quoted(it)))
        .toList();
  }

  static List<String> ofWork(Identity identity) {
    return identity.organizations().stream().flatMap(it -> ofOrganization(it).stream()).toList();
  }

  private static List<String> ofOrganization(String name) {
    var words = words(name, _ -> true);
    if (words.isEmpty()) return List.of();
    var own = words(name, it -> !COMMON.contains(it));
    var traces = new ArrayList<>(List.of(word(joined(words))));
    if (own.size() > 1) traces.add(joined(own));
    else if (own.size() == 1 && own.getFirst().length() >= SHORTEST_NAME)
      traces.add(word(joined(own)));
    return traces;
  }

  static List<String> ofAcronyms(Identity identity) {
    return identity.organizations().stream()
        .map(it -> words(it, _ -> true))
        .filter(it -> it.size() >= SHORTEST_ACRONYM)
        .map(it -> word(initials(it)))
        .toList();
  }

  /// Account names such as `mayatorres` and `mtorres`.
  static List<String> ofAccounts(Identity identity) {
    var words = words(identity.name(), _ -> true);
    var traces = new ArrayList<String>();
    for (var one : words)
      for (var other : words) if (!one.equals(other)) traces.addAll(handles(one, other));
    return traces;
  }

  /// The whole before its parts, so that the whole is hidden.
  static List<String> ofName(Identity identity) {
    var words = words(identity.name(), _ -> true);
    var traces = new ArrayList<String>();
    if (words.size() > 1) traces.add(word(joined(words)));
    var telling = telling(words);
    if (!telling.isEmpty()) traces.add(inARow(initials(words), telling));
    return traces;
  }

  /// With or without its dashes.
  static String ofNumber(UUID number) {
    return number.toString().replace("-", "-?");
  }

  static List<String> telling(List<String> words) {
    return words.stream().filter(it -> it.length() >= SHORTEST_NAME).toList();
  }

  /// Initials and names that follow each other are one trace: `M. Torres`, `Torres_Maya`.
  private static String inARow(String initials, List<String> names) {
    var name = anyOf(names);
    return "(?:" + WORD_STARTS + "[" + initials + "]\\.\\s*+)*+" + word(name) + thenAny(name);
  }

  /// Also behind an s: `Mayas Klasse`.
  static String anyOf(List<String> names) {
    return names.stream().map(Traces::quoted).collect(Collectors.joining("|", "(?:", ")s?"));
  }

  static String thenAny(String name) {
    return "(?:[\\s_.,-]{1,2}" + word(name) + ")*+";
  }

  private static List<String> handles(String one, String other) {
    var handles = new ArrayList<String>();
    if (one.length() + other.length() > SHORTEST_HANDLE) handles.add(quoted(one + other));
    if (other.length() + 1 >= SHORTEST_HANDLE) {
      handles.add(word(quoted(one.charAt(0) + other)));
      handles.add(word(quoted(other + one.charAt(0))));
    }
    return handles;
  }

  static List<String> words(String text, Predicate<String> wanted) {
    return Arrays.stream(Folded.of(text).text().split("[^\\p{L}\\d]+"))
        .filter(it -> !it.isEmpty())
        .filter(wanted)
        .toList();
  }

  static String joined(List<String> words) {
    return words.stream().map(Traces::quoted).collect(Collectors.joining(BETWEEN));
  }

  private static String initials(List<String> words) {
    return words.stream().map(it -> it.substring(0, 1)).collect(Collectors.joining());
  }

  static String word(String trace) {
    return WORD_STARTS + trace + WORD_ENDS;
  }

  static String quoted(String text) {
    return Pattern.quote(text);
  }
}
