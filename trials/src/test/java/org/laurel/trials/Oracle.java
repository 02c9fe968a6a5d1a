package org.laurel.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reference results that lie beside the project: what R and 50-digit arithmetic found.
///
/// Counts the numbers that a test class compares and prints the count; where the pack is absent,
/// says so in one line.
public final class Oracle {
  private final String name;
  private final JsonNode root;
  private int compared;
  private double worst;

  private Oracle(String name, JsonNode root) {
    this.name = name;
    this.root = root;
  }

  public static Oracle open(String name) {
    Path file = folder().resolve(name + ".json");
    if (!Files.exists(file)) {
      System.out.printf(
          "%s: the wider oracle pack is absent; only what the project ships is compared%n", name);
    }
    Assumptions.assumeTrue(Files.exists(file), "the wider oracle pack is absent");
    return new Oracle(name, JsonMapper.shared().readTree(file.toFile()));
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
    double wanted =
        expected.isString() ? Double.parseDouble(expected.asString()) : expected.asDouble();
    close(found, wanted, tolerance * Math.max(Math.abs(wanted), 1e-300));
    worst = Math.max(worst, Math.abs(found - wanted) / Math.max(Math.abs(wanted), 1e-300));
  }

  /// Relative, but near zero absolute: for numbers that stand beside others of the size given.
  public void relative(double found, JsonNode expected, double tolerance, double size) {
    double wanted =
        expected.isString() ? Double.parseDouble(expected.asString()) : expected.asDouble();
    close(found, wanted, tolerance * Math.max(Math.abs(wanted), size));
    worst = Math.max(worst, Math.abs(found - wanted) / Math.max(Math.abs(wanted), size));
  }

  public void absolute(double found, JsonNode expected, double tolerance) {
    double wanted =
        expected.isString() ? Double.parseDouble(expected.asString()) : expected.asDouble();
    close(found, wanted, tolerance);
  }

  private void close(double found, double wanted, double margin) {
    compared++;
    assertThat(found == wanted ? 0 : Math.abs(found - wanted))
        .as("number %d of %s: found %s, the reference has %s", compared, name, found, wanted)
        .isLessThanOrEqualTo(margin);
  }

  public void same(Object found, Object expected) {
    compared++;
    assertThat(found).as("number %d of %s", compared, name).isEqualTo(expected);
  }

  public void report() {
    System.out.printf(
        "%s: %d numbers compared, largest relative difference %.1e%n", name, compared, worst);
  }
}
