package org.laurel.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What was measured, as lines of name, value and unit with tabs between.
final class Figures {

  private final Map<String, String> lines = new LinkedHashMap<>();
  private final Map<String, Double> values = new LinkedHashMap<>();
  private final Map<String, Double> cpuOfFew = new LinkedHashMap<>();

  void add(String name, double value, String unit) {
    values.put(name, value);
    lines.put(name, String.format(Locale.ROOT, "%s\t%.2f\t%s", name, value, unit));
  }

  /// How many times as long as with few, where both were measured.
  void growth(String name, String few, String many) {
    var from = values.get(few);
    var to = values.get(many);
    if (from != null && to != null && !few.equals(many)) add(name, to / from, "x");
  }

  /// A page with 200 teachers there.
  void few(String page, Load.Result result) {
    cpuOfFew.put(page, result.cpuMillis());
    add(page + ".cpu.ms", result.cpuMillis(), "ms");
    add(page + ".p50.ms", result.percentileMillis(50), "ms");
    add(page + ".p99.ms", result.percentileMillis(99), "ms");
    add(page + ".requests.per.second", result.perSecond(), "1/s");
  }

  /// The same page with 100,000.
  void many(String page, Load.Result result) {
    var few = cpuOfFew.getOrDefault(page, Double.NaN);
    add(page + ".growth.200.to.100k", result.cpuMillis() / few, "x");
  }

  void print() {
    lines.values().forEach(System.out::println);
  }
}
