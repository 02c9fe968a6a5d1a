package org.laurel.trials.series;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.laurel.trials.Oracle;
import org.laurel.trials.Table;
import org.laurel.trials.evidence.Anonymity;
import tools.jackson.databind.JsonNode;

/// `85_ri_privacy.json`: the permutation over units, and k-anonymity, by base R.
class RandomizationPrivacyOracleTest {
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
    oracle.same((int) found.ways(), oracle.get("ri_metrics", "permutations"));
    oracle.relative(found.p(), oracle.get("ri_metrics", "p_two_sided"), 1e-12);
    oracle.relative(found.pOneSided(), oracle.get("ri_metrics", "p_one_sided"), 1e-12);
    oracle.relative(found.lowestPossible(), oracle.get("ri_metrics", "lowest_possible_p"), 1e-12);
  }

  @Test
  void countsAnonymity() {
    Oracle oracle = Oracle.open("85_ri_privacy");
    Table star = Oracle.data("star_wide.csv.gz");
    Table kindergarten = star.where(row -> !star.column("stark").missing(row));

    for (JsonNode node : oracle.get("kanon_star")) {
      List<String> traits =
          StreamSupport.stream(node.get("qi").spliterator(), false)
              .map(JsonNode::asString)
              .toList();
      Anonymity found = Anonymity.of(kindergarten, traits, 10);
      oracle.same(found.rows(), node.get("rows"));
      oracle.same(found.classes(), node.get("classes"));
      oracle.same(found.k(), node.get("k"));
      oracle.same(found.rowsBelowMinimum(), node.get("rows_in_classes_lt10"));
      oracle.same(
          Anonymity.of(kindergarten, traits, 5).rowsBelowMinimum(),
          node.get("rows_in_classes_lt5"));
      oracle.same(found.uniqueRows(), node.get("unique_rows"));
    }
  }

  @AfterAll
  static void settle() {
    Oracle.settle("85_ri_privacy", Map.of());
  }
}
