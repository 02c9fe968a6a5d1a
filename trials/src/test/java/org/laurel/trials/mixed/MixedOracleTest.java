package org.laurel.trials.mixed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.laurel.trials.Column;
import org.laurel.trials.Oracle;
import org.laurel.trials.Star;
import org.laurel.trials.Table;
import tools.jackson.databind.JsonNode;

/// `10_lmm.json` (lme4 1.1-31, lmerTest, pbkrtest) and `12_lmm_gold.json` (50 digits).
class MixedOracleTest {
  private static final double LME4 = 1e-5;

  @Test
  void agreesWithFiftyDigits() {
    Oracle oracle = Oracle.open("12_lmm_gold");
    Oracle formulas = Oracle.open("10_lmm");

    for (String name :
        List.of(
            "hsb_null",
            "hsb_means_as_outcomes",
            "exam_ri",
            "star_k_math_2l",
            "star_k_math_3l",
            "star_k_read_3l_cov")) {
      JsonNode node = oracle.get(name);
      MixedFit fit = MixedModel.of(data(name), formulas.get(name, "formula").asString()).fit();
      oracle.same(fit.n(), node.get("nobs"));
      oracle.absolute(fit.criterion(), node.get("criterion"), 1e-8);
      node.get("fixef")
          .properties()
          .forEach(each ->
              oracle.relative(fit.coefficient(each.getKey()).estimate(), each.getValue(), 1e-9));
      node.get("se")
          .properties()
          .forEach(
              each -> oracle.relative(fit.coefficient(each.getKey()).se(), each.getValue(), 1e-9));
      oracle.relative(fit.residual(), node.get("sigma2"), 1e-8);
      oracle.relative(fit.variances().getLast().variance(), node.get("var_upper"), 1e-8);
      if (!node.get("var_lower").isNull()) {
        oracle.relative(fit.variances().getFirst().variance(), node.get("var_lower"), 1e-8);
      }
    }
  }

  /// lme4's own variances stand off from the fifty digits by as much as `15_lmer_default_accuracy`
  /// says; these must not.
  @Test
  void standsNoFartherFromTheDigitsThanLme4() {
    Oracle lme4 = Oracle.open("15_lmer_default_accuracy");
    Oracle gold = Oracle.open("12_lmm_gold");
    Oracle formulas = Oracle.open("10_lmm");

    for (String name : List.of("hsb_null", "star_k_math_2l", "star_k_math_3l")) {
      MixedFit fit = MixedModel.of(data(name), formulas.get(name, "formula").asString()).fit();
      double upper = Double.parseDouble(gold.get(name, "var_upper").asString());
      lme4.atMost(
          Math.abs(fit.variances().getLast().variance() / upper - 1),
          lme4.get(name, "rel_err_var"));
    }
  }

  @Test
  void agreesWithLme4() {
    Oracle oracle = Oracle.open("10_lmm");

    for (String name : names(oracle)) {
      JsonNode node = oracle.get(name);
      MixedModel model =
          MixedModel.of(
              data(name), node.get("formula").asString().replace("~ service +", "~ service1 +"));
      boolean large = name.startsWith("insteval");
      boolean boundary = node.get("singular").asBoolean();
      DegreesOfFreedom degrees =
          large || boundary ? DegreesOfFreedom.NORMAL : DegreesOfFreedom.SATTERTHWAITE;
      MixedFit fit =
          model
              .criterion(node.get("REML").asBoolean() ? Criterion.REML : Criterion.ML)
              .degrees(degrees)
              .fit();
      compare(oracle, node, fit);
      if (node.has("satterthwaite_df")) {
        node.get("satterthwaite_df")
            .properties()
            .forEach(each ->
                oracle.relative(fit.coefficient(each.getKey()).df(), each.getValue(), 1e-4));
        node.get("t")
            .properties()
            .forEach(each ->
                oracle.relative(
                    fit.coefficient(each.getKey()).statistic(), each.getValue(), LME4, 0.01));
        node.get("p")
            .properties()
            .forEach(each ->
                oracle.relative(fit.coefficient(each.getKey()).p(), each.getValue(), 2e-3, 1e-9));
      }
      if (node.has("kr_df")) {
        MixedFit small = model.degrees(DegreesOfFreedom.KENWARD_ROGER).fit();
        node.get("kr_df")
            .properties()
            .forEach(each ->
                oracle.relative(small.coefficient(each.getKey()).df(), each.getValue(), LME4));
        node.get("kr_se")
            .properties()
            .forEach(each ->
                oracle.relative(small.coefficient(each.getKey()).se(), each.getValue(), LME4));
        node.get("kr_p")
            .properties()
            .forEach(each ->
                oracle.relative(small.coefficient(each.getKey()).p(), each.getValue(), 1e-4));
      }
    }
  }

  private static List<String> names(Oracle oracle) {
    return oracle.get().propertyNames().stream().filter(name -> !name.startsWith("_")).toList();
  }

  private static void compare(Oracle oracle, JsonNode node, MixedFit fit) {
    oracle.same(fit.n(), node.get("nobs"));
    oracle.absolute(fit.criterion(), node.get("criterion"), 1e-6);
    oracle.absolute(fit.logLikelihood(), node.get("logLik"), 1e-6);
    oracle.relative(Math.sqrt(fit.residual()), node.get("sigma"), LME4);
    fit.groups()
        .forEach(group -> oracle.same(group.levels(), node.get("ngroups").get(group.group())));
    node.get("fixef")
        .properties()
        .forEach(each ->
            oracle.relative(
                fit.coefficient(each.getKey()).estimate(), each.getValue(), LME4, 0.01));
    node.get("se")
        .properties()
        .forEach(
            each -> oracle.relative(fit.coefficient(each.getKey()).se(), each.getValue(), LME4));
    for (JsonNode component : node.get("varcomp")) {
      double found = component(component, fit);
      oracle.relative(
          found,
          component.get("vcov"),
          name(node).contains("slope") ? 1e-4 : 2e-5,
          fit.residual() * 1e-3);
    }
    Map<String, Double> effects = new LinkedHashMap<>();
    fit.randomEffects()
        .forEach(each ->
            effects.put(each.group() + "/" + each.level() + "/" + each.term(), each.estimate()));
    node.get("blup_head")
        .properties()
        .forEach(group ->
            group
                .getValue()
                .forEach(row ->
                    row.properties().stream()
                        .filter(each -> !each.getKey().equals("level"))
                        .forEach(each ->
                            oracle.relative(
                                effects.getOrDefault(
                                    group.getKey()
                                        + "/"
                                        + row.get("level").asString()
                                        + "/"
                                        + each.getKey(),
                                    Double.NaN),
                                each.getValue(),
                                1e-4,
                                1))));
  }

  private static String name(JsonNode node) {
    return node.get("label").asString();
  }

  private static double component(JsonNode component, MixedFit fit) {
    String group = component.get("grp").asString().replace("Subject.1", "Subject");
    if (group.equals("Residual")) {
      return fit.residual();
    }
    String term = component.get("var1").asString();
    if (component.get("var2").isNull()) {
      return fit.variance(group, term);
    }
    return fit.covariances().stream()
        .filter(each -> each.group().equals(group))
        .findFirst()
        .orElseThrow()
        .covariance();
  }

  private static Table data(String name) {
    if (name.startsWith("star")) {
      return Star.kindergarten(name.contains("read") ? "read" : "math");
    }
    if (name.startsWith("exam")) {
      return Oracle.data("exam_london.csv.gz");
    }
    if (name.startsWith("hsb")) {
      return Star.indicator(Oracle.data("hsb.csv"), "catholic", "Sector", "Catholic");
    }
    if (name.startsWith("insteval")) {
      Table table = Oracle.data("insteval.csv.gz");
      Column service = table.column("service");
      return Star.derive(table, "service1", row -> service.numbers()[row]);
    }
    String file = name.split("_", 2)[0];
    return Oracle.data(file + ".csv");
  }

  @AfterAll
  static void settle() {
    Oracle.settle(
        "12_lmm_gold",
        Map.of(".*/lme4_rel_error/.*", "how far lme4 itself stands from the digits"));
    Oracle.settle(
        "15_lmer_default_accuracy",
        Map.of(
            "/(egsingle|chem97).*",
            "data that are not in the pack",
            ".*/(seconds|user|elapsed)",
            "how long R took",
            ".*/(rel_err_fixef|rel_err_se|crit_excess)",
            "lme4's other errors"));
    Oracle.settle(
        "10_lmm",
        Map.of(
            ".*/blup_head/.*/level",
            "names of levels",
            ".*/(vcov_fixef|theta)/.*|.*/theta|.*/sdcor",
            "other forms of the errors and variances that are compared",
            ".*/(max_abs_grad|seconds|nlme_check/.*)",
            "how lme4 and nlme fared"));
  }
}
