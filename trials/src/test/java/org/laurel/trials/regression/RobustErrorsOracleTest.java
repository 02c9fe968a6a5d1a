package org.laurel.trials.regression;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.laurel.trials.Coefficient;
import org.laurel.trials.Oracle;
import org.laurel.trials.Star;
import org.laurel.trials.Table;
import tools.jackson.databind.JsonNode;

/// `20_cr2.json`: clubSandwich 0.5.8 and estimatr 1.0.0 under R 4.2.2.
class RobustErrorsOracleTest {
  private static final double CLOSE = 1e-10;

  @Test
  void agreesWithClubSandwich() {
    Oracle oracle = Oracle.open("20_cr2");
    Table star = Star.kindergarten("math");
    Table hsb = Star.indicator(Oracle.data("hsb.csv"), "catholic", "Sector", "Catholic");
    Table vehicles = Oracle.data("mortality_rates.csv.gz").where("cause", "Motor Vehicle");

    compare(oracle, "star_k_math", LinearModel.of(star, "math ~ small + aide").cluster("sch"));
    compare(oracle, "star_k_math_tch", LinearModel.of(star, "math ~ small + aide").cluster("tch"));
    compare(
        oracle,
        "star_k_math_cov_schFE",
        LinearModel.of(star, "math ~ small + aide + male + frl + black + exp")
            .absorb(List.of("sch"))
            .cluster("tch"));
    compare(
        oracle,
        "hsb",
        LinearModel.of(hsb, "MathAch ~ catholic + MEANSES + cses").cluster("School"));
    compare(
        oracle,
        "mlda_twfe",
        LinearModel.of(vehicles, "mrate ~ legal + beertaxa")
            .absorb(List.of("state", "year"))
            .cluster("state"));
  }

  private static void compare(Oracle oracle, String name, LinearModel model) {
    LinearFit fit = model.fit();
    JsonNode node = oracle.get(name);
    oracle.same(fit.summary().n(), node.get("nobs"));
    oracle.same(fit.summary().clusters(), node.get("nclusters"));
    oracle.relative(fit.summary().sigma(), node.get("sigma"), CLOSE);
    oracle.relative(fit.summary().rSquared(), node.get("r2"), CLOSE);
    for (Errors errors : List.of(Errors.CR0, Errors.CR1, Errors.CR1S, Errors.CR2, Errors.CR3)) {
      JsonNode expected = node.get("se_" + errors);
      if (expected.isObject()) {
        LinearFit other = model.errors(errors).fit();
        expected
            .properties()
            .forEach(each ->
                oracle.relative(other.coefficient(each.getKey()).se(), each.getValue(), CLOSE));
      }
    }
    LinearModel plain =
        new LinearModel(
            model.table(),
            model.formula(),
            Errors.CLASSICAL,
            null,
            null,
            model.absorb(),
            .95,
            model.missing());
    node.get("ols_se")
        .properties()
        .forEach(each ->
            oracle.relative(plain.fit().coefficient(each.getKey()).se(), each.getValue(), CLOSE));
    node.get("coef")
        .properties()
        .forEach(each ->
            coefficient(oracle, fit.coefficient(each.getKey()), node.get("cr2"), each.getValue()));
    if (node.has("wald")) {
      wald(oracle, fit, node.get("wald").get("HTZ"));
      double naive = fit.naiveWald(List.of("small", "aide")).p();
      oracle.relative(naive, node.get("wald").get("chisq_p"), CLOSE);
    }
  }

  private static void coefficient(
      Oracle oracle, Coefficient found, JsonNode cr2, JsonNode estimate) {
    oracle.relative(found.estimate(), estimate, CLOSE);
    oracle.relative(found.statistic(), cr2.get("t").get(found.term()), CLOSE);
    oracle.relative(found.df(), cr2.get("df").get(found.term()), CLOSE);
    oracle.relative(found.p(), cr2.get("p").get(found.term()), 1e-8);
    oracle.relative(
        found.low(), cr2.get("ci_lo").get(found.term()), CLOSE, Math.abs(found.estimate()));
    oracle.relative(
        found.high(), cr2.get("ci_hi").get(found.term()), CLOSE, Math.abs(found.estimate()));
  }

  private static void wald(Oracle oracle, LinearFit fit, JsonNode expected) {
    WaldTest found = fit.wald(List.of("small", "aide"));
    oracle.relative(found.f(), expected.get("F"), CLOSE);
    oracle.relative(found.dfDenominator(), expected.get("df_den"), CLOSE);
    oracle.same((int) found.dfNumerator(), expected.get("df_num"));
    oracle.relative(found.p(), expected.get("p"), 1e-9);
  }

  @AfterAll
  static void settle() {
    Oracle.settle(
        "20_cr2",
        Map.of(
            ".*/estimatr_check/.*",
            "how far the references stand apart",
            ".*/seconds",
            "how long R took"));
  }
}
