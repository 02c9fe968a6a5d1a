package org.laurel.review.blind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.laurel.people.Identity;

/// The forms in which an identity shows in a text, as regular expressions over folded text.
final class Traces {

  /// A trace that is never found, so that a group of none is still a group.
  private static final String NONE = "(?!)";

  private static final String WORD_STARTS = "(?<!\\p{L})";
  private static final String WORD_ENDS = "(?!\\p{L})";
  private static final String BETWEEN = "[^\\p{L}\\d]*+";
  private static final String ANY_ADDRESS = "[\\p{L}\\d._%+-]++@[\\p{L}\\d.-]*\\.\\p{L}{2,}+";

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

  /// Every address, whoever's: a colleague's tells the school. And the person's own without the at.
  static List<String> ofAddresses(Identity identity) {
    var traces = new ArrayList<>(List.of(ANY_ADDRESS));
    for (var address : identity.addresses()) {
      var at = address.indexOf('@');
      traces.add(quoted(address.substring(at + 1)));
      if (at >= SHORTEST_HANDLE) traces.add(word(quoted(address.substring(0, at))));
    }
    return traces;
  }

  static List<String> ofWork(Identity identity) {
    var traces = new ArrayList<>(List.of(NONE));
    for (var name : identity.organizations()) traces.addAll(ofOrganization(name));
    return traces;
  }

  private static List<String> ofOrganization(String name) {
    var words = words(name, _ -> true);
    if (words.isEmpty()) return List.of();
    var own = words(name, it -> !COMMON.contains(it));
    var traces = new ArrayList<>(List.of(word(joined(words))));
    if (own.size() > 1) traces.add(joined(own));
    else if (own.size() == 1 && own.getFirst().length() >= SHORTEST_NAME)
      traces.add(word(joined(own)));
    if (words.size() >= SHORTEST_ACRONYM) traces.add(word(initials(words)));
    return traces;
  }

  /// Longer forms first, so that the whole of one is hidden.
  static List<String> ofName(Identity identity) {
    var words = words(identity.name(), _ -> true);
    var traces = new ArrayList<String>();
    if (words.size() > 1) traces.add(word(joined(words)));
    for (var one : words)
      for (var other : words) if (!one.equals(other)) traces.addAll(handles(one, other));
    var telling = words.stream().filter(it -> it.length() >= SHORTEST_NAME).toList();
    if (!telling.isEmpty()) traces.add(inARow(initials(words), telling));
    traces.add(NONE);
    return traces;
  }

  /// Initials and names that follow each other are one trace: `M. Torres`, `Torres_Maya`.
  private static String inARow(String initials, List<String> names) {
    var name = names.stream().map(Traces::quoted).collect(Collectors.joining("|", "(?:", ")s?"));
    return "(?:"
        + WORD_STARTS
        + "["
        + initials
        + "]\\.\\s*+)*+"
        + word(name)
        + "(?:[\\s_.,-]{1,2}"
        + word(name)
        + ")*+";
  }

  /// Account names such as `mayatorres` and `mtorres`.
  private static List<String> handles(String one, String other) {
    var handles = new ArrayList<String>();
    if (one.length() + other.length() > SHORTEST_HANDLE) handles.add(quoted(one + other));
    if (other.length() + 1 >= SHORTEST_HANDLE) {
      handles.add(word(quoted(one.charAt(0) + other)));
      handles.add(word(quoted(other + one.charAt(0))));
    }
    return handles;
  }

  private static List<String> words(String text, Predicate<String> wanted) {
    return Arrays.stream(Folded.of(text).text().split("[^\\p{L}\\d]+"))
        .filter(it -> !it.isEmpty())
        .filter(wanted)
        .toList();
  }

  private static String joined(List<String> words) {
    return words.stream().map(Traces::quoted).collect(Collectors.joining(BETWEEN));
  }

  private static String initials(List<String> words) {
    return words.stream().map(it -> it.substring(0, 1)).collect(Collectors.joining());
  }

  private static String word(String trace) {
    return WORD_STARTS + trace + WORD_ENDS;
  }

  private static String quoted(String text) {
    return Pattern.quote(text);
  }
}
