package org.laurel.trials.power;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.laurel.trials.Oracle;
import tools.jackson.databind.JsonNode;

/// `70_power.json`: PowerUpR 1.1.0 and pwr under R 4.2.2.
class PowerOracleTest {
  private static final double CLOSE = 1e-10;

  @Test
  void agreesWithPowerUpR() {
    Oracle oracle = Oracle.open("70_power");

    for (JsonNode node : oracle.get("cases")) {
      PowerDesign design =
          PowerDesign.valueOf(node.get("design").asString().toUpperCase(Locale.ROOT));
      Power.Mdes found = Power.mdes(design, spec(node.get("args")));
      oracle.relative(found.df(), node.get("df"), CLOSE);
      oracle.relative(found.standardError(), node.get("sse"), CLOSE);
      oracle.relative(found.mdes(), node.get("mdes"), CLOSE);
      oracle.relative(found.low(), node.get("lcl"), CLOSE);
      oracle.relative(found.high(), node.get("ucl"), CLOSE);
      oracle.relative(found.noncentrality(), node.get("ncp"), CLOSE);
      oracle.relative(found.power(), node.get("power_at_mdes"), CLOSE);
    }
    for (JsonNode node : oracle.get("mrss_cra2")) {
      double r2 = node.get("r2").asDouble();
      PowerSpec spec =
          PowerSpec.plain()
              .sizes(node.get("n").asDouble(), 10, 1)
              .clustering(node.get("rho2").asDouble(), 0)
              .explained(r2, r2, 0, 1);
      oracle.same(
          Power.required(PowerDesign.CRA2R2, spec, node.get("es").asDouble()), node.get("J"));
    }
    oracle.relative(Power.twoMeans(64, 0.5, 0.05), oracle.get("pwr", "t2n", "power"), CLOSE);
    oracle.relative(Power.arcsine(0.5, 0.4), oracle.get("pwr", "prop", "h"), CLOSE);
    oracle.relative(
        Power.twoShares(200, oracle.get("pwr", "prop", "h").asDouble(), 0.05),
        oracle.get("pwr", "prop", "power"),
        CLOSE);
    // The file names no sizes here; these, the textbook's, give its number to ten digits.
    oracle.relative(Power.correlation(84, 0.3, 0.05), oracle.get("pwr", "corr"), CLOSE);
  }

  private static PowerSpec spec(JsonNode args) {
    return PowerSpec.plain()
        .sizes(number(args, "n", 1), number(args, "J", 1), number(args, "K", 1))
        .clustering(number(args, "rho2", 0), number(args, "rho3", 0))
        .explained(
            number(args, "r21", 0),
            number(args, "r22", 0),
            number(args, "r23", 0),
            covariates(args))
        .variation(
            number(args, "omega3", number(args, "omega2", 0)),
            number(args, "r2t3", number(args, "r2t2", 0)))
        .test(number(args, "p", 0.5), number(args, "alpha", 0.05), number(args, "power", 0.8));
  }

  private static int covariates(JsonNode args) {
    return (int) (number(args, "g1", 0) + number(args, "g2", 0) + number(args, "g3", 0));
  }

  private static double number(JsonNode args, String name, double otherwise) {
    return args.has(name) ? args.get(name).asDouble() : otherwise;
  }

  @AfterAll
  static void settle() {
    Oracle.settle(
        "70_power",
        Map.of(
            "/cases/\\d+/args/.*|/mrss_cra2/\\d+/(es|n|rho2|r2)|/pwr/.*/(n|d)",
            "what was asked, not an answer"));
  }
}
