package org.laurel.review.blind;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.laurel.people.Identity;

/// Finds and hides the words that would say whose text it is: the teacher's name, their colleagues,
/// where they work, and every e-mail address.
///
/// Better one word too many than one too few: a teacher called Will loses each "will".
public final class Masks {

  /// Finds nothing.
  static final Masks NONE = new Masks(Pattern.compile("(?!)"), Set.of());

  private final Pattern pattern;
  private final Set<Mask> masks;

  /// A piece of a text, from `start` to before `end`.
  record Range(int start, int end, String mask) {}

  private Masks(Pattern pattern, Set<Mask> masks) {
    this.pattern = pattern;
    this.masks = masks;
  }

  public static Masks of(Identity identity) {
    return of(List.of(identity));
  }

  /// For what several people made: each of them is hidden.
  public static Masks of(List<Identity> identities) {
    return of(Known.only(identities));
  }

  public static Masks of(Known known) {
    return of(known, Mask.ALL);
  }

  static Masks of(Known known, Set<Mask> masks) {
    var groups = masks.stream().sorted().map(it -> it.group(known));
    return new Masks(Pattern.compile(groups.collect(Collectors.joining("|"))), masks);
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

  private String mask(Matcher found) {
    return masks.stream()
        .filter(it -> found.group(it.name()) != null)
        .findFirst()
        .orElseThrow()
        .instead();
  }
}
