package org.laurel.trials.assign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.laurel.trials.Oracle;
import org.laurel.trials.Table;
import org.laurel.trials.assign.Assignment.Method;
import org.laurel.trials.assign.Roster.Unit;
import tools.jackson.databind.JsonNode;

/// `assignment_vectors.json`: what fixes `laurel-assign-v1`.
class AssignmentVectorsOracleTest {
  private static final List<String> ARMS = List.of("T", "C");
  private static final int DRAWS = 20_000;

  @Test
  void reducesAndShufflesTheWords() {
    Oracle oracle = Oracle.open("assignment_vectors");
    int given = oracle.get("words").size();

    Words below = new Words(words(oracle));
    for (int i = 0; i < given; i++) {
      oracle.same(below.below(10), oracle.get("below10").get(i));
    }
    Words shuffle = new Words(words(oracle));
    int[] items = new int[12];
    for (int i = 0; i < 12; i++) {
      items[i] = i;
    }
    for (int i = 11; i > 11 - given; i--) {
      int j = shuffle.below(i + 1);
      int swap = items[i];
      items[i] = items[j];
      items[j] = swap;
      oracle.same(items[i], oracle.get("shuffle12").get(i));
    }
  }

  private static LongSupplier words(Oracle oracle) {
    var all = oracle.get("words").iterator();
    return () -> Long.parseUnsignedLong(all.next().asString());
  }

  @Test
  void hashesRostersAndResults() {
    Oracle oracle = Oracle.open("assignment_vectors");
    JsonNode small = oracle.get("small");
    SortedMap<String, String> arms = new TreeMap<>();
    small
        .get("arms")
        .properties()
        .forEach(each -> arms.put(each.getKey(), each.getValue().asString()));

    oracle.same(small(oracle).sha256(), small.get("roster_sha256"));
    oracle.same(Assignment.resultSha256(arms), small.get("result_sha256"));
    oracle.same(middle().sha256(), oracle.get("api_middle", "roster_sha256"));
    oracle.same(middle().size(), oracle.get("api_middle", "n"));
  }

  /// Which schools were treated is not published; of the 30,888 assignments with the published
  /// shares these alone give the published hash.
  @Test
  void hashesTheResultOfTheMiddleSchools() {
    Oracle oracle = Oracle.open("assignment_vectors");
    Map<String, List<Integer>> treated =
        Map.of(
            "c19-hi", List.of(0, 1),
            "c19-lo", List.of(0),
            "c37-hi", List.of(0, 2),
            "c37-lo", List.of(1, 2, 5, 6, 10, 12));
    SortedMap<String, String> arms = new TreeMap<>();
    middle()
        .byStratum()
        .forEach((stratum, units) -> {
          for (int i = 0; i < units.size(); i++) {
            boolean chosen = treated.getOrDefault(stratum, List.of()).contains(i);
            arms.put(units.get(i), chosen ? "T" : "C");
          }
        });

    oracle.same(Assignment.resultSha256(arms), oracle.get("api_middle", "result_sha256"));
  }

  /// The sizes of the strata, and that the shares the vectors give them are among those drawn here.
  @Test
  void canServeOddStrataAsTheVectorsDo() {
    Oracle oracle = Oracle.open("assignment_vectors");
    JsonNode strata = oracle.get("api_middle", "strata");
    Map<String, List<String>> units = middle().byStratum();
    Map<String, Integer> wanted = new HashMap<>();
    units.forEach((stratum, own) -> {
      oracle.same(own.size(), strata.get(stratum).get(0));
      wanted.put(stratum, strata.get(stratum).get(1).asInt());
    });

    boolean seen = false;
    for (int draw = 0; draw < 200 && !seen; draw++) {
      Map<String, String> arms =
          Assignment.draw(middle(), ARMS, Method.BLOCKED, "draw " + draw).arms();
      Map<String, Integer> found = new HashMap<>();
      units.forEach((stratum, own) ->
          found.put(
              stratum, (int) own.stream().filter(unit -> "T".equals(arms.get(unit))).count()));
      seen = found.equals(wanted);
    }
    assertThat(seen).isTrue();
    wanted.forEach((stratum, treated) -> oracle.same(treated, strata.get(stratum).get(1)));
  }

  /// Fairness over as many draws as the vectors': each unit near one half, the total always even.
  @Test
  void isAsFairAsTheVectors() {
    Oracle oracle = Oracle.open("assignment_vectors");
    Roster roster = small(oracle);
    Map<String, Integer> treated = new HashMap<>();
    Map<Integer, Integer> totals = new HashMap<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      SortedMap<String, String> arms =
          Assignment.draw(roster, ARMS, Method.BLOCKED, "fair " + draw).arms();
      arms.forEach((unit, arm) -> treated.merge(unit, arm.equals("T") ? 1 : 0, Integer::sum));
      totals.merge((int) arms.values().stream().filter("T"::equals).count(), 1, Integer::sum);
    }

    double error = Math.sqrt(0.25 / DRAWS);
    JsonNode published = oracle.get("mc20000");
    oracle.absolute(
        Collections.min(treated.values()) / (double) DRAWS, published.get("pT_min"), 3 * error);
    oracle.absolute(
        Collections.max(treated.values()) / (double) DRAWS, published.get("pT_max"), 3 * error);
    oracle.same(totals.getOrDefault(10, 0), published.get("total_T").get("10"));
  }

  private static Roster small(Oracle oracle) {
    return Roster.of(
        StreamSupport.stream(oracle.get("small", "units").spliterator(), false)
            .map(unit -> new Unit(unit.get(0).asString(), unit.get(1).asString()))
            .toList());
  }

  /// Middle schools of two Californian counties, in strata by county and share of free meals.
  private static Roster middle() {
    Table schools = Oracle.data("apipop.csv.gz").where("stype", "M");
    List<Unit> units = new ArrayList<>();
    for (int row = 0; row < schools.rows(); row++) {
      String county = schools.column("cnum").text(row);
      if (county.equals("37") || county.equals("19")) {
        String meals = schools.column("meals").numbers()[row] >= 60 ? "hi" : "lo";
        units.add(new Unit(schools.column("cds").text(row), "c" + county + "-" + meals));
      }
    }
    return Roster.of(units);
  }

  @AfterAll
  static void settle() {
    Oracle.settle(
        "assignment_vectors",
        Map.of(
            "/words/.*", "what was asked, not an answer",
            "/below10/.*|/shuffle12/.*", "needs words beyond the eight that are published"));
  }
}
