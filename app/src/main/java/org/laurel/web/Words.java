package org.laurel.web;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Two texts beside each other, word by word; very long ones line by line.
///
/// @param before the words of the older text
/// @param after those of the newer one
public record Words(List<Span> before, List<Span> after) {

  private static final int LONG = 40_000;
  private static final Pattern WORDS = Pattern.compile("\\S+\\s*|\\s+");
  private static final Pattern LINES = Pattern.compile("[^\\n]*\\n|[^\\n]+");

  public Words {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  public record Span(String text, Mark mark) {}

  public enum Mark {
    SAME,
    CHANGED
  }

  public static Words of(String before, String after) {
    var unit = before.length() + after.length() > LONG ? LINES : WORDS;
    var older = split(before, unit);
    var newer = split(after, unit);
    var changes = new MyersDiffWithLinearSpace<String>().computeDiff(older, newer, null);
    var was = new ArrayList<Span>();
    var is = new ArrayList<Span>();
    for (var delta : Patch.generate(older, newer, changes, true).getDeltas()) {
      var mark = delta.getType() == DeltaType.EQUAL ? Mark.SAME : Mark.CHANGED;
      add(was, delta.getSource().getLines(), mark);
      add(is, delta.getTarget().getLines(), mark);
    }
    return new Words(was, is);
  }

  private static List<String> split(String text, Pattern unit) {
    return unit.matcher(text).results().map(MatchResult::group).toList();
  }

  private static void add(List<Span> spans, List<String> words, Mark mark) {
    if (words.isEmpty()) return;
    var text = String.join("", words);
    if (!spans.isEmpty() && spans.getLast().mark() == mark) text = spans.removeLast().text() + text;
    spans.add(new Span(text, mark));
  }
}
