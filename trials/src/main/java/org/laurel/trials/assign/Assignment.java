package org.laurel.trials.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.laurel.trials.BadInput;

/// Who got which arm, with all that it takes to check it.
///
/// @param algorithm `laurel-assign-v1`
/// @param commitment SHA-256 of the seed, published before the roster is closed
public record Assignment(
    String algorithm,
    Method method,
    String seed,
    String commitment,
    String rosterSha256,
    String resultSha256,
    SortedMap<String, String> arms) {
  public static final String ALGORITHM = "laurel-assign-v1";

  /// How arms are drawn.
  public enum Method {
    /// Each unit by itself, so that the sizes of the arms are left to chance.
    SIMPLE,
    /// Arms of equal size over all units.
    COMPLETE,
    /// Arms of equal size within each stratum; what is left over is shared out so that the totals
    /// are equal too.
    BLOCKED,
    /// Strata are pairs, one unit to each of two arms.
    MATCHED_PAIRS
  }

  /// What is published before the draw: it binds to the seed without telling it.
  public static String commitment(String seed) {
    return Words.sha256(seed);
  }

  public static Assignment draw(Roster roster, List<String> arms, Method method, String seed) {
    return draw(roster, arms, method, seed, Words.ofSeed(seed));
  }

  /// As [#draw], from any stream of words.
  static Assignment draw(
      Roster roster, List<String> arms, Method method, String seed, Words words) {
    if (arms.size() < 2 || arms.stream().distinct().count() < arms.size()) {
      throw new BadInput("assignment needs at least two arms with different names");
    }
    if (roster.size() < arms.size()) {
      throw new BadInput("%d units cannot fill %d arms".formatted(roster.size(), arms.size()));
    }
    SortedMap<String, String> drawn =
        switch (method) {
          case SIMPLE -> simple(roster, arms, words);
          case COMPLETE -> blocked(Collections.singletonList(all(roster)), arms, words);
          case BLOCKED -> blocked(roster.byStratum().values(), arms, words);
          case MATCHED_PAIRS -> blocked(pairs(roster, arms), arms, words);
        };
    return new Assignment(
        ALGORITHM,
        method,
        seed,
        commitment(seed),
        roster.sha256(),
        resultSha256(drawn),
        Collections.unmodifiableSortedMap(drawn));
  }

  private static List<String> all(Roster roster) {
    return roster.byStratum().values().stream().flatMap(List::stream).sorted().toList();
  }

  private static java.util.Collection<List<String>> pairs(Roster roster, List<String> arms) {
    roster
        .byStratum()
        .forEach((stratum, units) -> {
          if (units.size() != 2 || arms.size() != 2) {
            throw new BadInput(
                "matched pairs need two arms and two units in each stratum, but '%s' has %d"
                    .formatted(stratum, units.size()));
          }
        });
    return roster.byStratum().values();
  }

  private static SortedMap<String, String> simple(Roster roster, List<String> arms, Words words) {
    SortedMap<String, String> result = new TreeMap<>();
    all(roster).forEach(unit -> result.put(unit, arms.get(words.below(arms.size()))));
    return result;
  }

  /// Each stratum is shuffled and dealt out in equal shares; its rest takes arms off one list that
  /// is shuffled first.
  private static SortedMap<String, String> blocked(
      java.util.Collection<List<String>> strata, List<String> arms, Words words) {
    int k = arms.size();
    int over = strata.stream().mapToInt(units -> units.size() % k).sum();
    List<String> spare = spare(arms, over, words);
    SortedMap<String, String> result = new TreeMap<>();
    int taken = 0;
    for (List<String> units : strata) {
      String[] shuffled = units.toArray(String[]::new);
      words.shuffle(shuffled);
      List<String> dealt = new ArrayList<>();
      int rest = shuffled.length % k;
      List<String> extra = spare.subList(taken, taken + rest);
      for (String arm : arms) {
        dealt.addAll(
            Collections.nCopies(shuffled.length / k + Collections.frequency(extra, arm), arm));
      }
      taken += rest;
      for (int i = 0; i < shuffled.length; i++) {
        result.put(shuffled[i], dealt.get(i));
      }
    }
    return result;
  }

  /// Arms for left-over units: whole rounds of all arms and a chance draw of the last, incomplete
  /// one, all shuffled, so that totals differ by one at most and no stratum is tied to another.
  private static List<String> spare(List<String> arms, int count, Words words) {
    String[] last = arms.toArray(String[]::new);
    if (count % last.length > 0) {
      words.shuffle(last);
    }
    String[] result = new String[count];
    for (int i = 0; i < count; i++) {
      boolean whole = i < count - count % last.length;
      result[i] = whole ? arms.get(i % last.length) : last[i % last.length];
    }
    words.shuffle(result);
    return Arrays.asList(result);
  }

  /// SHA-256 over the lines `id,arm` and then one line per unit in order.
  static String resultSha256(SortedMap<String, String> arms) {
    StringBuilder text = new StringBuilder("id,arm\n");
    arms.forEach((unit, arm) -> text.append(unit).append(',').append(arm).append('\n'));
    return Words.sha256(text.toString());
  }

  /// Whether replaying the draw on this roster gives this very result; any edit of roster, seed or
  /// arms shows.
  public boolean replays(Roster roster, List<String> armNames) {
    Assignment again = draw(roster, armNames, method, seed);
    return again.arms.equals(arms)
        && again.rosterSha256.equals(rosterSha256)
        && again.resultSha256.equals(resultSha256)
        && again.commitment.equals(commitment);
  }
}
