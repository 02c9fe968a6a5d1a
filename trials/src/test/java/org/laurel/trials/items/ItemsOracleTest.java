package org.laurel.trials.items;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.laurel.trials.Oracle;
import org.laurel.trials.Table;
import tools.jackson.databind.JsonNode;

/// `60_scales_items.json`: psych, lavaan, eRm, mirt and base R.
class ItemsOracleTest {
  private static final double CLOSED = 1e-12;

  @Test
  void agreesWithPsychAndLavaan() {
    Oracle oracle = Oracle.open("60_scales_items");
    Table bfi = Oracle.data("bfi.csv.gz");

    for (String name : List.of("bfi_agree", "bfi_conscientious", "bfi_extraversion")) {
      JsonNode node = oracle.get(name);
      Scale scale = Scale.of(Answers.of(bfi, texts(node.get("items"))), 0.95);
      JsonNode complete = node.get("alpha_complete");
      oracle.same(scale.persons(), node.get("n_complete"));
      oracle.same(scale.persons() + scale.incomplete(), node.get("n"));
      oracle.relative(scale.alpha(), complete.get("raw"), CLOSED);
      oracle.relative(scale.standardized(), complete.get("std"), CLOSED);
      oracle.relative(scale.averageCorrelation(), complete.get("avg_r"), CLOSED);
      oracle.relative(scale.lambda6(), complete.get("G6"), 1e-11);
      oracle.relative(scale.low(), complete.get("feldt").get("lower.ci.raw_alpha"), 1e-11);
      oracle.relative(scale.high(), complete.get("feldt").get("upper.ci.raw_alpha"), 1e-11);
      oracle.relative(scale.omega(), node.get("omega_total_cfa"), 1e-6);
      for (Scale.Item item : scale.items()) {
        JsonNode expected = node.get("item").get(item.item());
        oracle.relative(item.mean(), expected.get("mean"), CLOSED);
        oracle.relative(item.sd(), expected.get("sd"), CLOSED);
        oracle.relative(item.itemTotal(), expected.get("r_item_total"), CLOSED);
        oracle.relative(item.itemRest(), expected.get("r_drop"), CLOSED);
        oracle.relative(item.alphaWithout(), expected.get("alpha_drop"), CLOSED);
        oracle.relative(item.loading(), node.get("cfa").get("loadings").get(item.item()), 1e-4);
        double variance = item.sd() * item.sd() * (scale.persons() - 1.0) / scale.persons();
        oracle.relative(
            variance - item.loading() * item.loading(),
            node.get("cfa").get("theta").get(item.item()),
            1e-4);
      }
    }
  }

  @Test
  void agreesWithClassicalTestTheory() {
    Oracle oracle = Oracle.open("60_scales_items");

    for (String name : List.of("lsat6", "mathexam")) {
      JsonNode node = oracle.get(name);
      TestAnalysis found = TestAnalysis.of(answers(name, node.get("difficulty")));
      oracle.relative(found.kr20(), node.get("kr20"), CLOSED);
      oracle.relative(found.kr20(), node.get("alpha_sample_var"), CLOSED);
      oracle.same(found.items().size(), node.get("k"));
      oracle.same(answers(name, node.get("difficulty")).persons(), node.get("n"));
      oracle.relative(found.kr21(), node.get("kr21"), CLOSED);
      oracle.relative(found.mean(), node.get("mean"), CLOSED);
      oracle.relative(found.sd(), node.get("sd"), CLOSED);
      oracle.relative(found.sem(), node.get("sem"), CLOSED);
      for (TestAnalysis.Item item : found.items()) {
        oracle.relative(item.difficulty(), node.get("difficulty").get(item.item()), CLOSED);
        oracle.relative(item.pointBiserial(), node.get("pbis").get(item.item()), CLOSED);
        oracle.relative(item.corrected(), node.get("pbis_corrected").get(item.item()), CLOSED);
      }
    }
  }

  @Test
  void agreesWithRaschAndTwoParameterFits() {
    Oracle oracle = Oracle.open("60_scales_items");

    for (String name : List.of("lsat6", "mathexam")) {
      Answers answers = answers(name, oracle.get(name, "difficulty"));
      conditional(oracle, oracle.get("rasch_cml_" + name), Rasch.of(answers));
      marginal(oracle, oracle.get("rasch_mml_" + name), LatentTrait.rasch(answers));
      marginal(oracle, oracle.get("twopl_" + name), LatentTrait.twoParameter(answers));
      marginalByLme4(oracle, oracle.get("rasch_glmer_" + name), LatentTrait.rasch(answers));
    }
  }

  /// eRm stops early: the margin includes how far it stands from psychotools.
  private static void conditional(Oracle oracle, JsonNode node, Rasch found) {
    oracle.same(found.used(), node.get("n_used"));
    oracle.absolute(found.logLikelihood(), node.get("cml_loglik"), 1e-6);
    double margin = 1e-5 + node.get("psychotools_max_diff").asDouble();
    for (Rasch.Difficulty item : found.items()) {
      oracle.absolute(item.difficulty(), node.get("eRm_difficulty_sum0").get(item.item()), margin);
      oracle.relative(item.se(), node.get("se").get(item.item()), 1e-4);
    }
    if (node.get("LR_andersen").isObject() && found.andersen() != null) {
      oracle.absolute(found.andersen().statistic(), node.get("LR_andersen").get("LR"), 1e-5);
      oracle.same(found.andersen().df(), node.get("LR_andersen").get("df"));
      oracle.relative(found.andersen().p(), node.get("LR_andersen").get("p"), 1e-4);
    }
  }

  private static void marginal(Oracle oracle, JsonNode node, LatentTrait found) {
    oracle.relative(found.logLikelihood(), node.get("logLik"), 1e-9);
    if (node.has("sd")) {
      oracle.relative(found.sd(), node.get("sd"), 1e-5);
      oracle.relative(found.seLogSd(), node.get("se_logsd"), 1e-3);
    }
    for (int j = 0; j < found.items().size(); j++) {
      LatentTrait.Item item = found.items().get(j);
      oracle.absolute(item.easiness(), node.get("d").get(item.item()), 1e-4);
      oracle.relative(item.seEasiness(), node.get("se_d").get(j), 1e-3);
      if (node.has("a")) {
        oracle.absolute(item.slope(), node.get("a").get(item.item()), 1e-4);
        oracle.relative(item.seSlope(), node.get("se_a").get(j), 1e-3);
        oracle.relative(item.difficulty(), node.get("b").get(item.item()), 1e-3);
      }
    }
  }

  /// lme4 fits the Rasch model by adaptive quadrature.
  private static void marginalByLme4(Oracle oracle, JsonNode node, LatentTrait found) {
    if (node.isObject()) {
      oracle.absolute(found.logLikelihood(), node.get("logLik"), 1e-6);
      oracle.relative(found.sd(), node.get("sd"), 1e-5);
      for (int j = 0; j < found.items().size(); j++) {
        oracle.absolute(found.items().get(j).easiness(), node.get("fixef").get(j), 1e-4);
      }
    }
  }

  @Test
  void agreesWithMantelAndHaenszel() {
    Oracle oracle = Oracle.open("60_scales_items");
    List<String> items =
        StreamSupport.stream(oracle.get("mh_dif_mathexam").spliterator(), false)
            .map(each -> each.get("item").asString())
            .toList();

    List<Differential> found = Differential.of(Oracle.data("mathexam14w.csv"), items, "group");

    for (int j = 0; j < found.size(); j++) {
      JsonNode node = oracle.get("mh_dif_mathexam").get(j);
      oracle.relative(found.get(j).chiSquared(), node.get("chisq"), 1e-10);
      oracle.relative(found.get(j).odds(), node.get("or"), CLOSED);
      oracle.relative(found.get(j).delta(), node.get("delta"), 1e-11);
      oracle.relative(found.get(j).p(), node.get("p"), 1e-8);
    }
  }

  private static Answers answers(String name, JsonNode byItem) {
    return Answers.of(
        Oracle.data(name.equals("lsat6") ? "lsat6.csv" : "mathexam14w.csv"),
        List.copyOf(byItem.propertyNames()));
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
  }

  @AfterAll
  static void settle() {
    Oracle.settle(
        "60_scales_items",
        Map.of(
            ".*/alpha_pairwise/.*",
            "alpha over pairs of cells; Laurel takes complete rows and counts the others",
            ".*/alpha_complete/ase",
            "alpha's asymptotic error; Laurel has Feldt's interval",
            ".*/cfa/(chisq|df|cfi|rmsea|srmr)",
            "fit of the factor model, which Laurel uses for omega only",
            ".*/psychotools_max_diff",
            "how far the references stand apart"));
  }
}
