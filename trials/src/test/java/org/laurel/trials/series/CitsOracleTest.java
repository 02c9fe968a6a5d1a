package org.laurel.trials.series;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.laurel.trials.BadInput;
import org.laurel.trials.Coefficient;
import org.laurel.trials.Oracle;
import tools.jackson.databind.JsonNode;

/// `40_cits.json`: nlme, lmerTest and clubSandwich; `85_ri_privacy.json`: the permutation over
/// units.
class CitsOracleTest {
  @Test
  void agreesWithNlmeLmerTestAndClubSandwich() {
    Oracle oracle = Oracle.open("40_cits");

    compare(oracle, "guns", "cits_guns_state_year.csv");
    compare(oracle, "sim_metrics", "cits_sim_metrics_shape.csv");

    oracle.report();
  }

  private static void compare(Oracle oracle, String name, String file) {
    Cits cits = Cits.of(Oracle.data(file), "y ~ t", "unit", "trt", 0);
    oracle.same(cits.fit().n(), oracle.get(name, "nobs").asInt());
    oracle.same(cits.fit().treated(), oracle.get(name, "ntreated").asInt());
    terms(oracle, oracle.get(name, "lmer_ri_satt"), cits.model(Model.RI).fit(), 1e-5, 1e-4);
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
        });
  }

  @Test
  void permutesUnits() {
    Oracle oracle = Oracle.open("85_ri_privacy");
    Panel panel =
        Panel.of(Cits.of(Oracle.data("cits_sim_metrics_shape.csv"), "y ~ t", "unit", "trt", 0));

    CitsFit.Permutation found = UnitPermutation.of(panel, true);

    double[] changes = UnitPermutation.changes(panel, true);
    JsonNode jumps = oracle.get("ri_metrics", "unit_jump");
    for (int u = 0; u < changes.length; u++) {
      oracle.relative(changes[u], jumps.get(u), 1e-10);
    }
    oracle.relative(found.observed(), oracle.get("ri_metrics", "observed"), 1e-11);
    oracle.same((int) found.ways(), oracle.get("ri_metrics", "permutations").asInt());
    oracle.relative(found.p(), oracle.get("ri_metrics", "p_two_sided"), 1e-12);
    oracle.relative(found.pOneSided(), oracle.get("ri_metrics", "p_one_sided"), 1e-12);
    oracle.relative(found.lowestPossible(), oracle.get("ri_metrics", "lowest_possible_p"), 1e-12);
    oracle.report();
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
}
