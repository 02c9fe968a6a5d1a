package org.laurel.trials.regression;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.laurel.trials.Column;
import org.laurel.trials.Oracle;
import org.laurel.trials.Star;
import org.laurel.trials.Table;
import tools.jackson.databind.JsonNode;

/// `30_iv.json`: ivreg and estimatr under R 4.2.2.
class InstrumentsOracleTest {
  private static final double CLOSE = 1e-10;

  @Test
  void agreesWithIvregAndEstimatr() {
    Oracle oracle = Oracle.open("30_iv");

    LinearModel cigarettes = LinearModel.of(cigarettes(), "lp ~ lrp + lri | lri + tdiff + rtax");
    compare(oracle, oracle.get("cig1995"), cigarettes);
    errors(oracle, oracle.get("cig1995", "hc2"), cigarettes.errors(Errors.HC2));
    errors(oracle, oracle.get("cig1995", "hc1"), cigarettes.errors(Errors.HC1));
    Table star = Oracle.data("star_g3_cace.csv");
    String formula =
        "math ~ dose + e1 + e2 + e3 + frl + male + black | z + e1 + e2 + e3 + frl + male + black";
    LinearModel dose = LinearModel.of(star, formula);
    for (String name : List.of("star_dose", "star_dose_fe")) {
      LinearModel model = name.endsWith("fe") ? dose.absorb(List.of("sch0")) : dose;
      compare(oracle, oracle.get(name), model);
      errors(oracle, oracle.get(name, "cr2"), model.cluster("sch0"));
      oracle.same(
          model.cluster("sch0").fitInstruments().fit().summary().clusters(),
          oracle.get(name, "nclusters"));
      errors(oracle, oracle.get(name, "stata"), model.cluster("sch0").errors(Errors.CR1S));
      errors(oracle, oracle.get(name, "cr0"), model.cluster("sch0").errors(Errors.CR0));
    }
  }

  /// Stock and Watson (2007), section 12.4: logs of real prices and incomes, the taxes as
  /// instruments.
  private static Table cigarettes() {
    Table table = Oracle.data("cigarettes_sw.csv").where("year", "1995");
    double[] cpi = table.column("cpi").numbers();
    Table all = Star.derive(table, "lp", i -> Math.log(number(table, "packs", i)));
    all = Star.derive(all, "lrp", i -> Math.log(number(table, "price", i) / cpi[i]));
    all =
        Star.derive(
            all,
            "lri",
            i -> Math.log(number(table, "income", i) / number(table, "population", i) / cpi[i]));
    all =
        Star.derive(
            all, "tdiff", i -> (number(table, "taxs", i) - number(table, "tax", i)) / cpi[i]);
    return Star.derive(all, "rtax", i -> number(table, "tax", i) / cpi[i]);
  }

  private static double number(Table table, String column, int row) {
    Column cells = table.column(column);
    return cells.numbers()[row];
  }

  private static void compare(Oracle oracle, JsonNode node, LinearModel model) {
    InstrumentalFit found = model.fitInstruments();
    oracle.same(found.fit().summary().n(), node.get("nobs"));
    oracle.relative(found.fit().summary().sigma(), node.get("sigma"), CLOSE);
    node.get("coef")
        .properties()
        .forEach(each ->
            oracle.relative(
                found.fit().coefficient(each.getKey()).estimate(), each.getValue(), CLOSE));
    node.get("classical_se").properties().stream()
        .filter(each -> node.get("coef").has(each.getKey()))
        .forEach(each ->
            oracle.relative(found.fit().coefficient(each.getKey()).se(), each.getValue(), CLOSE));
    JsonNode diagnostics = node.get("diagnostics");
    test(oracle, found.diagnostics().weakInstruments().get(0), diagnostics.get("Weak instruments"));
    test(oracle, found.diagnostics().wuHausman(), diagnostics.get("Wu-Hausman"));
    found.diagnostics().sargan().forEach(each -> test(oracle, each, diagnostics.get("Sargan")));
  }

  private static void test(Oracle oracle, InstrumentalFit.Test found, JsonNode expected) {
    oracle.relative(found.statistic(), expected.get("statistic"), 1e-9);
    oracle.relative(found.p(), expected.get("p-value"), 1e-8, 1e-300);
    oracle.same((int) found.df1(), expected.get("df1"));
    if (expected.get("df2").isNumber()) {
      oracle.same((int) found.df2(), expected.get("df2"));
    }
  }

  private static void errors(Oracle oracle, JsonNode node, LinearModel model) {
    LinearFit found = model.fitInstruments().fit();
    node.get("se")
        .properties()
        .forEach(
            each -> oracle.relative(found.coefficient(each.getKey()).se(), each.getValue(), CLOSE));
    if (node.has("df")) {
      node.get("df")
          .properties()
          .forEach(each ->
              oracle.relative(found.coefficient(each.getKey()).df(), each.getValue(), CLOSE));
    }
    if (node.has("p")) {
      node.get("p")
          .properties()
          .forEach(each ->
              oracle.relative(found.coefficient(each.getKey()).p(), each.getValue(), 1e-8, 1e-300));
    }
    if (node.has("lo")) {
      node.get("lo")
          .properties()
          .forEach(each ->
              oracle.relative(found.coefficient(each.getKey()).low(), each.getValue(), 1e-9));
      node.get("hi")
          .properties()
          .forEach(each ->
              oracle.relative(found.coefficient(each.getKey()).high(), each.getValue(), 1e-9));
    }
  }

  @AfterAll
  static void settle() {
    Oracle.settle(
        "30_iv",
        Map.of(
            ".*/clubSandwich_check/.*", "how far the references stand apart",
            "/star_dose.*/Sargan/df1",
                "zero, since one instrument serves one dose: there is no test"));
  }
}
