package org.laurel.review.blind;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.laurel.people.Identity;

/// Finds and hides the words that would say whose text it is: the teacher's name, where they work,
/// and every e-mail address.
///
/// Better one word too many than one too few: a teacher called Will loses each "will".
public final class Masks {

  private final Pattern pattern;

  /// A piece of a text, from `start` to before `end`.
  record Range(int start, int end, String mask) {}

  private Masks(Pattern pattern) {
    this.pattern = pattern;
  }

  public static Masks of(Identity identity) {
    return of(List.of(identity));
  }

  /// For what several people made: each of them is hidden.
  public static Masks of(List<Identity> identities) {
    return new Masks(
        Pattern.compile(
            "(?<address>"
                + any(identities, Traces::ofAddresses)
                + ")|(?<work>"
                + any(identities, Traces::ofWork)
                + ")|(?<name>"
                + any(identities, Traces::ofName)
                + ")"));
  }

  private static String any(List<Identity> identities, Function<Identity, List<String>> traces) {
    return identities.stream()
        .flatMap(it -> traces.apply(it).stream())
        .collect(Collectors.joining("|"));
  }

  public String hide(String text) {
    var hidden = new StringBuilder(text.length());
    var shown = 0;
    for (var range : in(text)) {
      hidden.append(text, shown, range.start()).append(range.mask());
      shown = range.end();
    }
    return hidden.append(text, shown, text.length()).toString();
  }

  public boolean findIn(String text) {
    return pattern.matcher(Folded.of(text).text()).find();
  }

  /// As it stands, or once its percent signs are read.
  public boolean findInLink(String link) {
    return findIn(link) || findIn(decoded(link));
  }

  /// A percent sign that encodes nothing is only itself.
  private static String decoded(String link) {
    return URLDecoder.decode(link.replaceAll("%(?![0-9a-fA-F]{2})", "%25"), UTF_8);
  }

  List<Range> in(String text) {
    var folded = Folded.of(text);
    var matcher = pattern.matcher(folded.text());
    var ranges = new ArrayList<Range>();
    while (matcher.find())
      ranges.add(
          new Range(
              folded.origin()[matcher.start()], folded.origin()[matcher.end()], mask(matcher)));
    return ranges;
  }

  private static String mask(Matcher found) {
    if (found.group("address") != null) return "(e-mail)";
    return found.group("work") != null ? "(school)" : "(teacher)";
  }
}
