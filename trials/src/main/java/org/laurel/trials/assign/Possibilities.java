package org.laurel.trials.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.IntStream;
import org.laurel.trials.assign.Assignment.Method;

/// Every assignment that a procedure can make, with its probability.
///
/// Strata that do not divide by the arms first share out their left-over units: every order of the
/// spare arms is as likely as every other. Given each stratum's counts, all its arrangements are
/// equally likely.
record Possibilities(List<List<String>> strata, List<String> arms, Method method) {

  static Possibilities of(Roster roster, List<String> arms, Method method) {
    List<List<String>> strata = List.copyOf(roster.byStratum().values());
    boolean together = method == Method.COMPLETE || method == Method.SIMPLE;
    List<String> all = strata.stream().flatMap(List::stream).sorted().toList();
    return new Possibilities(together ? List.of(all) : strata, arms, method);
  }

  /// About how many there are: each way to share out the spare arms is counted by itself.
  double count() {
    if (method == Method.SIMPLE) {
      return Math.pow(arms.size(), strata.get(0).size());
    }
    double count = Math.pow(arms.size(), left());
    for (int[] own : counts(new int[left()])) {
      count *= ways(own);
    }
    return count;
  }

  private int left() {
    return strata.stream().mapToInt(units -> units.size() % arms.size()).sum();
  }

  /// Visits each assignment with its probability; one may come several times, with a part each.
  void forEach(ObjDoubleConsumer<SortedMap<String, String>> visitor) {
    if (method == Method.SIMPLE) {
      simple(0, new TreeMap<>(), Math.pow(arms.size(), -strata.get(0).size()), visitor);
      return;
    }
    List<int[]> orders = spareOrders();
    for (int[] order : orders) {
      int[][] counts = counts(order);
      double ways = 1;
      for (int[] own : counts) {
        ways *= ways(own);
      }
      deal(0, 0, counts, new TreeMap<>(), 1 / (orders.size() * ways), visitor);
    }
  }

  private void simple(
      int at,
      SortedMap<String, String> drawn,
      double probability,
      ObjDoubleConsumer<SortedMap<String, String>> visitor) {
    List<String> units = strata.get(0);
    if (at == units.size()) {
      visitor.accept(drawn, probability);
      return;
    }
    for (String arm : arms) {
      drawn.put(units.get(at), arm);
      simple(at + 1, drawn, probability, visitor);
    }
  }

  /// All orders of the spare arms: those sequences in which no arm comes twice more than another.
  private List<int[]> spareOrders() {
    List<int[]> result = new ArrayList<>();
    int[] order = new int[left()];
    int most = Math.ceilDiv(order.length, arms.size());
    collect(order, 0, new int[arms.size()], most, result);
    return result;
  }

  private void collect(int[] order, int at, int[] used, int most, List<int[]> result) {
    if (at == order.length) {
      int least = order.length / arms.size();
      if (Arrays.stream(used).allMatch(each -> each >= least)) {
        result.add(order.clone());
      }
      return;
    }
    for (int arm = 0; arm < used.length; arm++) {
      if (used[arm] < most) {
        used[arm]++;
        order[at] = arm;
        collect(order, at + 1, used, most, result);
        used[arm]--;
      }
    }
  }

  private int[][] counts(int[] order) {
    int[][] counts = new int[strata.size()][arms.size()];
    int taken = 0;
    for (int s = 0; s < counts.length; s++) {
      int size = strata.get(s).size();
      Arrays.fill(counts[s], size / arms.size());
      for (int i = 0; i < size % arms.size(); i++) {
        counts[s][order[taken++]]++;
      }
    }
    return counts;
  }

  /// `n! / (m1! m2! …)`.
  private static double ways(int[] counts) {
    double ways = 1;
    int left = IntStream.of(counts).sum();
    for (int count : counts) {
      for (int i = 1; i <= count; i++) {
        ways *= (left - count + i) / (double) i;
      }
      left -= count;
    }
    return ways;
  }

  private void deal(
      int stratum,
      int at,
      int[][] counts,
      SortedMap<String, String> drawn,
      double probability,
      ObjDoubleConsumer<SortedMap<String, String>> visitor) {
    if (stratum == strata.size()) {
      visitor.accept(drawn, probability);
    } else if (at == strata.get(stratum).size()) {
      deal(stratum + 1, 0, counts, drawn, probability, visitor);
    } else {
      for (int arm = 0; arm < counts[stratum].length; arm++) {
        if (counts[stratum][arm] > 0) {
          counts[stratum][arm]--;
          drawn.put(strata.get(stratum).get(at), arms.get(arm));
          deal(stratum, at + 1, counts, drawn, probability, visitor);
          counts[stratum][arm]++;
        }
      }
    }
  }
}
