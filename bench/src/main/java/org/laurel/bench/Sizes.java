package org.laurel.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/// How many there are at each measurement, the fewest first, by the name that figures bear.
final class Sizes {

  private Sizes() {}

  /// Those of 100 to a million that lie between the two.
  static Map<String, Integer> between(int fewest, int most) {
    var sizes = new LinkedHashMap<String, Integer>();
    sizes.put("100", 100);
    sizes.put("1k", 1_000);
    sizes.put("10k", 10_000);
    sizes.put("100k", 100_000);
    sizes.put("1m", 1_000_000);
    sizes.values().removeIf(size -> size < fewest || size > most);
    return sizes;
  }
}
