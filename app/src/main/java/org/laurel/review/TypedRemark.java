package org.laurel.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.web.Errors.Mistake;

/// A remark as it was typed below a piece of evidence.
record TypedRemark(
    String item, String criterion, String time, String page, String quote, String words) {

  private static final String WORDS = "words-";
  private static final Pattern TIME = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,2}):([0-5]\\d)");
  private static final Pattern PAGE = Pattern.compile("[1-9]\\d{0,3}");
  private static final int LONGEST_QUOTE = 1000;

  /// Those that say something.
  static List<TypedRemark> in(Map<String, String> form) {
    return form.keySet().stream()
        .filter(it -> it.startsWith(WORDS))
        .map(it -> of(it.substring(WORDS.length()), form))
        .filter(it -> !it.words.isEmpty() || !it.quote.isEmpty())
        .toList();
  }

  static TypedRemark of(String item, Map<String, String> form) {
    return new TypedRemark(
        item,
        form.getOrDefault("about-" + item, ""),
        form.getOrDefault("time-" + item, "").strip(),
        form.getOrDefault("page-" + item, "").strip(),
        form.getOrDefault("quote-" + item, "").strip(),
        form.getOrDefault(WORDS + item, "").strip());
  }

  List<Mistake> mistakes() {
    var mistakes = new ArrayList<Mistake>();
    if (words.isEmpty())
      mistakes.add(new Mistake(WORDS + item, "Write what you want to say about this place."));
    if (words.length() > ScoreCheck.LONGEST_FEEDBACK || quote.length() > LONGEST_QUOTE)
      mistakes.add(new Mistake(WORDS + item, "Shorten the comment on this place."));
    if (!time.isEmpty() && !TIME.matcher(time).matches())
      mistakes.add(new Mistake("time-" + item, "Write the time as minutes and seconds: 1:23."));
    if (!page.isEmpty() && !PAGE.matcher(page).matches())
      mistakes.add(new Mistake("page-" + item, "Write the page as a whole number from 1."));
    return mistakes;
  }

  Remark remark(UUID id) {
    return new Remark(
        id,
        UUID.fromString(item),
        criterion,
        second(),
        page.isEmpty() ? null : Integer.valueOf(page),
        quote,
        words);
  }

  private @Nullable Integer second() {
    var found = TIME.matcher(time);
    if (!found.matches()) return null;
    return Stream.of(found.group(1), found.group(2), found.group(3))
        .mapToInt(it -> it == null ? 0 : Integer.parseInt(it))
        .reduce(0, (sum, part) -> 60 * sum + part);
  }
}
