package org.laurel.trials.series;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.laurel.trials.BadInput;
import org.laurel.trials.Coefficient;
import org.laurel.trials.Oracle;
import org.laurel.trials.regression.Errors;
import tools.jackson.databind.JsonNode;

/// `40_cits.json`: nlme, lmerTest and clubSandwich.
class CitsOracleTest {
  @Test
  void agreesWithNlmeLmerTestAndClubSandwich() {
    Oracle oracle = Oracle.open("40_cits");

    compare(oracle, "guns", "cits_guns_state_year.csv");
    compare(oracle, "sim_metrics", "cits_sim_metrics_shape.csv");
  }

  private static void compare(Oracle oracle, String name, String file) {
    Cits cits = Cits.of(Oracle.data(file), "y ~ t", "unit", "trt", 0);
    oracle.same(cits.fit().n(), oracle.get(name, "nobs"));
    oracle.same(cits.fit().treated(), oracle.get(name, "ntreated"));
    oracle.same(cits.fit().units(), oracle.get(name, "nunits"));
    oracle.same(cits.fit().baseline().size(), oracle.get(name, "npre"));
    oracle.same(cits.fit().followUp().size(), oracle.get(name, "npost"));
    CitsFit intercepts = cits.model(Model.RI).fit();
    terms(oracle, oracle.get(name, "lmer_ri_satt"), intercepts, 1e-5, 1e-4);
    for (var each : oracle.get(name, "lme_ri", "coef").properties()) {
      Coefficient found = intercepts.coefficient(each.getKey());
      oracle.relative(found.estimate(), each.getValue().get("est"), 1e-5);
      oracle.relative(found.se(), each.getValue().get("se"), 1e-5);
    }
    oracle.relative(
        intercepts.unitVariance(), oracle.get(name, "lme_ri", "var", "(Intercept)"), 1e-4);
    oracle.relative(intercepts.residual(), oracle.get(name, "lme_ri", "var", "Residual"), 1e-5);
    oracle.relative(-intercepts.criterion() / 2, oracle.get(name, "lme_ri", "logLik"), 1e-9);
    CitsFit both = cits.model(Model.RI_AR1).fit();
    terms(oracle, oracle.get(name, "lme_ri_ar1", "coef"), both, 1e-5, 1e-12);
    oracle.relative(both.phi(), oracle.get(name, "lme_ri_ar1", "phi"), 1e-5);
    oracle.relative(-both.criterion() / 2, oracle.get(name, "lme_ri_ar1", "logLik"), 1e-8);
    oracle.relative(
        both.unitVariance(), oracle.get(name, "lme_ri_ar1", "var", "(Intercept)"), 1e-4);
    oracle.relative(both.residual(), oracle.get(name, "lme_ri_ar1", "var", "Residual"), 1e-4);
    CitsFit alone = cits.model(Model.AR1).fit();
    terms(oracle, oracle.get(name, "gls_ar1", "coef"), alone, 1e-5, 1);
    oracle.relative(alone.phi(), oracle.get(name, "gls_ar1", "phi"), 1e-5);
    oracle.relative(Math.sqrt(alone.residual()), oracle.get(name, "gls_ar1", "sigma"), 1e-5);
    oracle.relative(-alone.criterion() / 2, oracle.get(name, "gls_ar1", "logLik"), 1e-8);
    JsonNode robust = oracle.get(name, "gls_ar1", "cr2", "trt:tp");
    Coefficient slope = cits.model(Model.AR1).errors(Errors.CR2).fit().coefficient("trt:tp");
    oracle.relative(slope.se(), robust.get("se"), 1e-8);
    oracle.relative(slope.df(), robust.get("df"), 1e-8);
    oracle.relative(slope.p(), robust.get("p"), 1e-8);
    terms(oracle, oracle.get(name, "fe_cr2", "terms"), cits.model(Model.FE).fit(), 1e-10, 1e-10);
    terms(
        oracle,
        oracle.get(name, "fe_year_cr2", "terms"),
        cits.model(Model.FE_YEAR).fit(),
        1e-10,
        1e-10);
  }

  private static void terms(
      Oracle oracle, JsonNode nodes, CitsFit fit, double tolerance, double dfTolerance) {
    nodes
        .properties()
        .forEach(each -> {
          Coefficient found = fit.coefficient(each.getKey());
          oracle.relative(found.estimate(), each.getValue().get("est"), tolerance);
          oracle.relative(found.se(), each.getValue().get("se"), tolerance);
          if (!each.getValue().get("df").isNull()) {
            oracle.relative(found.df(), each.getValue().get("df"), dfTolerance);
          }
          oracle.relative(found.p(), each.getValue().get("p"), 2e-4, 1e-12);
        });
  }

  @Test
  void refusesSlopesFromThreeYears() {
    var table =
        org.laurel.trials.Table.parse(
            "u,y,t,s\na,1,1,1\na,2,1,2\na,3,1,4\na,4,1,3\nb,1,0,1\nb,2,0,2\nb,3,0,2\nb,4,0,5\n");

    assertThatThrownBy(() -> Cits.of(table, "s ~ y", "u", "t", 4).fit())
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("at least 4 baseline years");
    assertThatThrownBy(() -> Cits.of(table, "s ~ y", "u", "t", 3).gaps(List.of(2.0)).fit())
        .hasMessageContaining("there are 1");
  }

  @AfterAll
  static void settle() {
    Oracle.settle(
        "40_cits",
        Map.of(
            ".*/lme_ri/coef/.*/(df|p)",
            "nlme's inner-outer df of the random intercept model, where Laurel has Satterthwaite's"));
  }
}
