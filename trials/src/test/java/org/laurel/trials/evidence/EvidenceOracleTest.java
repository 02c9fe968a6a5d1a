package org.laurel.trials.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.laurel.trials.Oracle;
import org.laurel.trials.Table;
import org.laurel.trials.power.Power;
import tools.jackson.databind.JsonNode;

/// `80_misc.json`: metafor, mice and base R; `wwc_attrition_boundary.csv`.
class EvidenceOracleTest {
  private static final double CLOSE = 1e-12;

  @Test
  void agreesOnEffectsAttritionAndManyTests() {
    Oracle oracle = Oracle.open("80_misc");
    JsonNode es = oracle.get("star_k_math_es");
    EffectSize found =
        EffectSize.hedges(
            number(es, "n1"),
            number(es, "mean1"),
            number(es, "sd1"),
            number(es, "n0"),
            number(es, "mean0"),
            number(es, "sd0"));
    oracle.relative(found.d(), es.get("d"), CLOSE);
    oracle.relative(found.g(), es.get("g"), CLOSE);
    oracle.relative(found.omega(), es.get("omega"), CLOSE);
    oracle.relative(found.improvementIndex(), es.get("improvement_index"), 1e-11);
    for (JsonNode node : oracle.get("star_baseline")) {
      EffectSize cox =
          EffectSize.cox(
              number(node, "n1"), number(node, "p1"), number(node, "n0"), number(node, "p0"));
      oracle.relative(cox.d(), node.get("d_cox"), 1e-11);
      oracle.same(cox.baseline().name().toLowerCase(Locale.ROOT), node.get("wwc"));
    }
    for (JsonNode node : oracle.get("cluster_correction")) {
      EffectSize.Clustered one =
          EffectSize.clustered(
              number(node, "d"), number(node, "N"), number(node, "clusters"), number(node, "icc"));
      oracle.relative(one.g(), node.get("g_cluster"), CLOSE);
      oracle.relative(one.df(), node.get("h_df"), CLOSE);
      oracle.relative(one.factor(), node.get("t_factor"), CLOSE);
    }
    oracle.get("attrition_cases").forEach(node -> attrition(oracle, node));
    oracle.relative(
        Power.designEffect(
            oracle.get("deff", "n").asDouble(), oracle.get("deff", "icc").asDouble()),
        oracle.get("deff", "deff"),
        CLOSE);
    double[] p = numbers(oracle.get("bh1995", "p"));
    same(oracle, ManyTests.BENJAMINI_HOCHBERG.adjust(p), oracle.get("bh1995", "BH"));
    same(oracle, ManyTests.BENJAMINI_YEKUTIELI.adjust(p), oracle.get("bh1995", "BY"));
    same(oracle, ManyTests.HOLM.adjust(p), oracle.get("bh1995", "holm"));
    same(oracle, ManyTests.HOCHBERG.adjust(p), oracle.get("bh1995", "hochberg"));
    same(oracle, ManyTests.BONFERRONI.adjust(p), oracle.get("bh1995", "bonferroni"));
  }

  private static void attrition(Oracle oracle, JsonNode node) {
    int[] randomized = {
      node.get("randomized").get(0).asInt(), node.get("randomized").get(1).asInt()
    };
    int[] analysed = {node.get("analysed").get(0).asInt(), node.get("analysed").get(1).asInt()};
    var boundary =
        Attrition.Boundary.valueOf(node.get("boundary").asString().toUpperCase(Locale.ROOT));
    Attrition found =
        Attrition.of(randomized[0], analysed[0], randomized[1], analysed[1], boundary);
    oracle.relative(found.overall(), node.get("overall"), CLOSE);
    oracle.relative(found.treated(), node.get("treat"), CLOSE);
    oracle.relative(found.comparison(), node.get("control"), CLOSE);
    oracle.absolute(found.differential(), node.get("differential"), 1e-14);
    oracle.same(found.verdict().name().toLowerCase(Locale.ROOT), node.get("verdict"));
    if (node.get("max_differential").isNull()) {
      assertThat(found.maxDifferential()).isNaN();
    } else {
      oracle.relative(found.maxDifferential(), node.get("max_differential"), CLOSE);
    }
  }

  @Test
  void holdsTheTableOfAttritionBoundaries() {
    Oracle.open("80_misc");
    Table reference = Table.read(Oracle.path("wwc_attrition_boundary.csv"));

    for (int row = 0; row < reference.rows(); row++) {
      double overall = reference.column(reference.names().get(0)).numbers()[row] / 100;
      for (Attrition.Boundary boundary : Attrition.Boundary.values()) {
        double limit = reference.column(boundary.name().toLowerCase(Locale.ROOT)).numbers()[row];
        assertThat(Double.valueOf(Attrition.limit(overall, boundary)))
            .isEqualTo(Double.valueOf(limit / 100));
      }
    }
    System.out.printf("wwc_attrition_boundary: %d numbers compared%n", 2 * reference.rows());
  }

  @Test
  void agreesOnImputationsAndMetaAnalysis() {
    Oracle oracle = Oracle.open("80_misc");
    JsonNode rubin = oracle.get("rubin");
    Imputations found =
        Imputations.pool(numbers(rubin.get("Q")), numbers(rubin.get("U")), completeDf());
    oracle.relative(found.estimate(), rubin.get("qbar"), CLOSE);
    oracle.relative(found.se(), rubin.get("se"), CLOSE);
    oracle.relative(found.lambda(), rubin.get("lambda"), CLOSE);
    oracle.relative(found.dfLarge(), rubin.get("df_old"), CLOSE);
    oracle.relative(found.increase(), rubin.get("riv"), CLOSE);
    oracle.relative(found.df(), rubin.get("df_barnard_rubin"), CLOSE);
    oracle.relative(found.missingInformation(), rubin.get("fmi"), CLOSE);
    oracle.relative(found.df(), rubin.get("mice_df"), CLOSE);
    oracle.relative(found.missingInformation(), rubin.get("mice_fmi"), CLOSE);
    JsonNode meta = oracle.get("meta");
    double[] yi = numbers(meta.get("yi"));
    double[] vi = numbers(meta.get("vi"));
    // metafor 3.8 stops its search for tau squared at a change of 1e-5.
    MetaAnalysis reml = MetaAnalysis.of(yi, vi, MetaAnalysis.Method.REML, 0.95);
    oracle.relative(reml.effect().estimate(), meta.get("REML").get("b"), 1e-5);
    oracle.relative(reml.tauSquared(), meta.get("REML").get("tau2"), 1e-4);
    oracle.relative(reml.effect().se(), meta.get("REML").get("se"), 5e-5);
    oracle.relative(reml.iSquared(), meta.get("REML").get("I2"), 1e-4);
    oracle.relative(reml.q(), meta.get("REML").get("Q"), CLOSE);
    MetaAnalysis moments = MetaAnalysis.of(yi, vi, MetaAnalysis.Method.DERSIMONIAN_LAIRD, 0.95);
    oracle.relative(moments.effect().estimate(), meta.get("DL").get("b"), CLOSE);
    oracle.relative(moments.effect().se(), meta.get("DL").get("se"), CLOSE);
    oracle.relative(moments.tauSquared(), meta.get("DL").get("tau2"), CLOSE);
    MetaAnalysis common = MetaAnalysis.of(yi, vi, MetaAnalysis.Method.COMMON, 0.95);
    oracle.relative(common.effect().estimate(), meta.get("FE").get("b"), CLOSE);
    oracle.relative(common.effect().se(), meta.get("FE").get("se"), CLOSE);
    MetaAnalysis knapp = MetaAnalysis.of(yi, vi, MetaAnalysis.Method.REML_KNAPP_HARTUNG, 0.95);
    oracle.relative(knapp.effect().se(), meta.get("REML_knha").get("se"), 5e-5);
    oracle.relative(knapp.effect().low(), meta.get("REML_knha").get("lo"), 5e-5);
    oracle.relative(knapp.effect().high(), meta.get("REML_knha").get("hi"), 5e-5);
  }

  /// The complete-data df that the reference used: 80 clusters less 2 (its file does not say; the
  /// pooled df fixes it).
  private static double completeDf() {
    return 78;
  }

  @Test
  void leavesNoHiddenCellAloneInItsRowOrColumn() {
    int[][] counts = {{25, 3, 40}, {18, 22, 31}, {0, 15, 12}};

    Suppression found = Suppression.of(counts, Suppression.DEFAULT_MINIMUM);

    assertThat(found.small()).isEqualTo(1);
    assertThat(found.shown()[0][1]).isFalse();
    for (int at = 0; at < 3; at++) {
      int line = at;
      assertThat(IntStream.range(0, 3).filter(j -> !found.shown()[line][j]).count())
          .isNotEqualTo(1);
      assertThat(IntStream.range(0, 3).filter(i -> !found.shown()[i][line]).count())
          .isNotEqualTo(1);
    }
  }

  private static double number(JsonNode node, String name) {
    return node.get(name).asDouble();
  }

  private static double[] numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }

  private static void same(Oracle oracle, double[] found, JsonNode expected) {
    for (int i = 0; i < found.length; i++) {
      oracle.relative(found[i], expected.get(i), CLOSE);
    }
  }

  @AfterAll
  static void settle() {
    Oracle.settle(
        "80_misc",
        Map.of(
            "/star_k_math_es/(n|mean|sd)[01]|/star_baseline/.*/[np][01]|/cluster_correction/\\d+/(d|N|clusters|icc|avg_n)"
                + "|/attrition_cases/.*/(randomized|analysed)/.*|/bh1995/p/.*|/rubin/[QU]/.*|/deff/(n|icc)|/meta/[yv]i/.*",
            "what was asked, not an answer",
            "/star_k_math_es/(metafor_exactJ_g|metafor_vi|sd_pooled)|/star_baseline/.*/lor",
            "steps on the way, or metafor's exact correction where WWC has omega",
            "/rubin/(ubar|b|t)",
            "steps on the way to the pooled error"));
  }
}
