package org.laurel.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NumericNode;

/// Reference results that lie beside the project: what R and 50-digit arithmetic found.
///
/// Keeps a ledger of the numbers of a file: [#settle] prints how many were compared, names what was
/// skipped and why, and fails when a number was forgotten. Where the pack is absent, says so in one
/// line, once.
public final class Oracle {
  private static final Map<String, Oracle> OPENED = new ConcurrentHashMap<>();

  private static final AtomicBoolean SAID = new AtomicBoolean();

  /// Every number a node of its own, so that the ledger can tell two equal ones apart.
  private static final JsonMapper OWN_NODES =
      JsonMapper.builder()
          .nodeFactory(
              new JsonNodeFactory() {
                @Override
                public NumericNode numberNode(int value) {
                  return new IntNode(value);
                }
              })
          .build();

  private final String name;
  private final JsonNode root;
  private final Map<JsonNode, Boolean> used = new IdentityHashMap<>();
  private int compared;
  private double worst;

  private Oracle(String name) {
    this.name = name;
    root = OWN_NODES.readTree(folder().resolve(name + ".json").toFile());
  }

  public static Oracle open(String name) {
    boolean there = there(name);
    if (!there && !SAID.getAndSet(true)) {
      System.out.println(
          "The wider oracle pack is absent: only what the project ships is compared.");
    }
    Assumptions.assumeTrue(there, "the wider oracle pack is absent");
    return OPENED.computeIfAbsent(name, Oracle::new);
  }

  private static boolean there(String name) {
    return Files.exists(folder().resolve(name + ".json"));
  }

  static Path folder() {
    String set = System.getProperty("laurel.shared", "");
    String found =
        set.isBlank() ? System.getenv().getOrDefault("LAUREL_SHARED", "../../shared") : set;
    return Path.of(found).resolve("oracles");
  }

  public static Table data(String file) {
    return Table.read(folder().resolve("data").resolve(file));
  }

  public static Path path(String file) {
    return folder().resolve(file);
  }

  public JsonNode get(String... path) {
    JsonNode here = root;
    for (String step : path) {
      here = here.path(step);
    }
    return here;
  }

  public void relative(double found, JsonNode expected, double tolerance) {
    relative(found, expected, tolerance, 1e-300);
  }

  /// Relative, but near zero absolute: for numbers that stand beside others of the size given.
  public void relative(double found, JsonNode expected, double tolerance, double size) {
    double wanted = number(expected);
    close(found, expected, tolerance * Math.max(Math.abs(wanted), size));
    if (found != wanted) {
      worst = Math.max(worst, Math.abs(found - wanted) / Math.max(Math.abs(wanted), size));
    }
  }

  /// At most what the reference allows.
  public void atMost(double found, JsonNode bound) {
    count(bound);
    assertThat(found).as("number %d of %s", compared, name).isLessThanOrEqualTo(number(bound));
  }

  public void absolute(double found, JsonNode expected, double tolerance) {
    close(found, expected, tolerance);
  }

  private void close(double found, JsonNode expected, double margin) {
    double wanted = number(expected);
    count(expected);
    assertThat(found == wanted ? 0 : Math.abs(found - wanted))
        .as("number %d of %s: found %s, the reference has %s", compared, name, found, wanted)
        .isLessThanOrEqualTo(margin);
  }

  public void same(Object found, JsonNode expected) {
    count(expected);
    Object wanted =
        expected.isString()
            ? expected.asString()
            : expected.isBoolean() ? expected.asBoolean() : expected.asInt();
    assertThat(found).as("number %d of %s", compared, name).isEqualTo(wanted);
  }

  private void count(JsonNode expected) {
    compared++;
    used.put(expected, true);
  }

  private static double number(JsonNode node) {
    return node.isString() ? Double.parseDouble(node.asString()) : node.asDouble();
  }

  /// Closes the ledger of a file.
  ///
  /// @param skipped why numbers are not compared, by a pattern of their paths
  public static void settle(String name, Map<String, String> skipped) {
    Oracle oracle = OPENED.get(name);
    if (oracle == null) {
      return;
    }
    List<String> forgotten = new ArrayList<>();
    Map<String, Integer> reasons = new LinkedHashMap<>();
    for (String path : oracle.open(oracle.root, "")) {
      String reason =
          new TreeMap<>(skipped)
              .entrySet().stream()
                  .filter(each -> path.matches(each.getKey()))
                  .map(Map.Entry::getValue)
                  .findFirst()
                  .orElse(path.startsWith("/_meta/") ? "how the file was made" : null);
      if (reason == null) {
        forgotten.add(path);
      } else {
        reasons.merge(reason, 1, Integer::sum);
      }
    }
    System.out.printf(
        "%s: %d numbers compared, largest relative difference %.1e%n",
        name, oracle.compared, oracle.worst);
    reasons.forEach((reason, count) -> System.out.printf("  %d skipped: %s%n", count, reason));
    assertThat(forgotten).as("numbers of %s that nothing compares", name).isEmpty();
  }

  /// The paths of numbers that were not compared.
  private List<String> open(JsonNode node, String path) {
    List<String> result = new ArrayList<>();
    if (node.isObject()) {
      node.properties()
          .forEach(each -> result.addAll(open(each.getValue(), path + "/" + each.getKey())));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        result.addAll(open(node.get(i), path + "/" + i));
      }
    } else if (!used.containsKey(node) && isNumber(node)) {
      result.add(path);
    }
    return result;
  }

  private static boolean isNumber(JsonNode node) {
    return node.isNumber() || node.isString() && node.asString().matches("-?[0-9.]+(e[-+]?\\d+)?");
  }
}
