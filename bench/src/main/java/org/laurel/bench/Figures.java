package org.laurel.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What was measured, as lines of name, value and unit with tabs between.
final class Figures {

  private final Map<String, String> lines = new LinkedHashMap<>();

  void add(String name, double value, String unit) {
    lines.put(name, String.format(Locale.ROOT, "%s\t%.2f\t%s", name, value, unit));
  }

  /// A page among as many as the size says.
  void at(String page, String size, Load.Result result) {
    WebBench.say(
        "%-10s %5s p50 %6.2f ms, p99 %6.2f ms, %5.2f ms CPU"
            .formatted(
                page,
                size,
                result.percentileMillis(50),
                result.percentileMillis(99),
                result.cpuMillis()));
    add(page + ".p50.ms." + size, result.percentileMillis(50), "ms");
    add(page + ".p99.ms." + size, result.percentileMillis(99), "ms");
    add(page + ".cpu.ms." + size, result.cpuMillis(), "ms");
  }

  /// How many times as much as with few, measured in turn with it.
  void growth(String page, String few, String many, double growth) {
    WebBench.say("%-10s %5s is %.2f times what it is at %s".formatted(page, many, growth, few));
    add(page + ".growth." + few + ".to." + many, growth, "x");
  }

  /// A page with 200 teachers there.
  void few(String page, Load.Result result) {
    WebBench.say(
        "%-13s %7.2f ms CPU, p50 %7.2f ms, p99 %7.2f ms, %7.0f/s"
            .formatted(
                page,
                result.cpuMillis(),
                result.percentileMillis(50),
                result.percentileMillis(99),
                result.perSecond()));
    add(page + ".cpu.ms", result.cpuMillis(), "ms");
    add(page + ".p50.ms", result.percentileMillis(50), "ms");
    add(page + ".p99.ms", result.percentileMillis(99), "ms");
    add(page + ".requests.per.second", result.perSecond(), "1/s");
  }

  void print() {
    lines.values().forEach(System.out::println);
  }
}
