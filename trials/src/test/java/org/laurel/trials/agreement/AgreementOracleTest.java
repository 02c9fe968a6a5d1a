package org.laurel.trials.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.laurel.trials.BadInput;
import org.laurel.trials.Oracle;
import org.laurel.trials.Table;
import tools.jackson.databind.JsonNode;

/// `50_agreement.json`: irr 0.84.1, psych and vcd under R 4.2.2. Weighted kappa's variance is not
/// compared with psych's.
class AgreementOracleTest {
  private static final double CLOSE = 1e-12;

  @Test
  void agreesWithIrrOnKappas() {
    Oracle oracle = Oracle.open("50_agreement");
    Ratings pair = ratings("irr_anxiety.csv", List.of("rater1", "rater2"));
    Ratings diagnoses = ratings("irr_diagnoses.csv", Oracle.data("irr_diagnoses.csv").names());

    cohen(oracle, "unweighted", Kappa.cohen(pair, Kappa.Weights.UNWEIGHTED));
    cohen(oracle, "equal", Kappa.cohen(pair, Kappa.Weights.LINEAR));
    cohen(oracle, "squared", Kappa.cohen(pair, Kappa.Weights.QUADRATIC));
    Kappa fleiss = Kappa.fleiss(diagnoses);
    oracle.relative(fleiss.kappa(), oracle.get("fleiss_diagnoses", "kappa"), CLOSE);
    oracle.relative(fleiss.z(), oracle.get("fleiss_diagnoses", "z"), CLOSE);
    oracle.absolute(fleiss.p(), oracle.get("fleiss_diagnoses", "p"), 1e-15);
    oracle.same(fleiss.subjects(), oracle.get("fleiss_diagnoses", "subjects"));
    oracle.same(diagnoses.raters().size(), oracle.get("fleiss_diagnoses", "raters"));
    for (Kappa level : Kappa.fleissByLevel(diagnoses)) {
      oracle.absolute(
          level.kappa(), oracle.get("fleiss_diagnoses", "detail", level.name(), "kappa"), 5e-4);
      oracle.absolute(level.z(), oracle.get("fleiss_diagnoses", "detail", level.name(), "z"), 5e-4);
      oracle.absolute(level.p(), oracle.get("fleiss_diagnoses", "detail", level.name(), "p"), 5e-4);
    }
    oracle.relative(
        Kappa.conger(diagnoses).kappa(), oracle.get("fleiss_diagnoses_exact_conger"), CLOSE);
    Kappa light = Kappa.light(diagnoses);
    oracle.relative(light.kappa(), oracle.get("light_diagnoses", "kappa"), CLOSE);
    oracle.relative(light.z(), oracle.get("light_diagnoses", "z"), CLOSE);
    oracle.relative(light.p(), oracle.get("light_diagnoses", "p"), 1e-10);
    double[][] published = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
    oracle.relative(
        Kappa.cohen(published, Kappa.Weights.UNWEIGHTED).kappa(),
        oracle.get("kappa_cohen1960", "kappa"),
        CLOSE);
    oracle.relative(
        Kappa.cohen(published, Kappa.Weights.QUADRATIC).kappa(),
        oracle.get("kappa_cohen1960", "w"),
        CLOSE);
    Ratings video = ratings("irr_video.csv", Oracle.data("irr_video.csv").names());
    oracle.relative(Kappa.percentAgreement(video, 0), oracle.get("agree_video", "exact"), CLOSE);
    oracle.relative(Kappa.percentAgreement(video, 1), oracle.get("agree_video", "tol1"), CLOSE);
    oracle.relative(Kappa.percentAgreement(diagnoses, 0), oracle.get("agree_diag"), CLOSE);
  }

  @Test
  void agreesWithIrrAndPsychOnAlphaAndIcc() {
    Oracle oracle = Oracle.open("50_agreement");
    Table anxiety = Oracle.data("irr_anxiety.csv");

    for (Krippendorff.Metric metric : Krippendorff.Metric.values()) {
      String name = metric.name().toLowerCase(java.util.Locale.ROOT);
      oracle.relative(
          Krippendorff.alpha(
              ratings("krippendorff_2011.csv", List.of("V1", "V2", "V3", "V4")), metric),
          oracle.get("krippendorff_2011", name),
          CLOSE);
      double alpha = Krippendorff.alpha(Ratings.of(anxiety, anxiety.names(), List.of()), metric);
      oracle.relative(asIrr(alpha, 20, 3), oracle.get("kripp_anxiety", name), CLOSE);
    }
    Ratings diagnoses = ratings("irr_diagnoses.csv", Oracle.data("irr_diagnoses.csv").names());
    oracle.relative(
        asIrr(Krippendorff.alpha(diagnoses, Krippendorff.Metric.NOMINAL), 30, 6),
        oracle.get("kripp_diagnoses_nominal"),
        CLOSE);
    for (Intraclass found :
        Intraclass.of(ratings("shrout_fleiss_1979.csv", List.of("V1", "V2", "V3", "V4")), 0.95)) {
      JsonNode node = oracle.get("icc_shrout_fleiss", found.kind());
      oracle.relative(found.icc(), node.get("icc"), CLOSE);
      oracle.relative(found.f(), node.get("F"), CLOSE);
      oracle.relative(found.df1(), node.get("df1"), CLOSE);
      oracle.relative(found.df2(), node.get("df2"), CLOSE);
      oracle.relative(found.p(), node.get("p"), 1e-10);
      oracle.relative(found.low(), node.get("lo"), 1e-10);
      oracle.relative(found.high(), node.get("hi"), 1e-10);
    }
  }

  /// irr 0.84.1 is in error where no rating is missing: it multiplies by n - 1/(m - 1) where
  /// Krippendorff (2011) has n - 1.
  private static double asIrr(double alpha, int subjects, int raters) {
    double n = subjects * raters;
    return 1 - (1 - alpha) * (n - 1.0 / (raters - 1)) / (n - 1);
  }

  /// Fleiss, Cohen and Everitt (1969), as statsmodels 0.14 and vcd 1.4 compute it for the table of
  /// Cohen (1968).
  @Test
  void givesWeightedKappaItsStandardError() {
    double[][] published = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};

    Kappa plain = Kappa.cohen(published, Kappa.Weights.UNWEIGHTED);

    assertThat(plain.kappa()).isCloseTo(0.491525423728813, within(1e-14));
    assertThat(plain.se()).isBetween(0.04, 0.06);
    assertThat(Kappa.cohen(published, Kappa.Weights.QUADRATIC).kappa()).isBetween(0.3, 0.5);
  }

  @Test
  void refusesALevelThatIsNotKnown() {
    Table vision = Table.parse("r,l\n4th grade,4th grade\n4th Grade,1st grade\n");

    assertThatThrownBy(
            () -> Ratings.of(vision, List.of("r", "l"), List.of("1st grade", "4th grade")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("unknown level '4th Grade' on line 3");
  }

  private static void cohen(Oracle oracle, String name, Kappa found) {
    JsonNode node = oracle.get("kappa2_anxiety_12", name);
    oracle.relative(found.kappa(), node.get("kappa"), CLOSE);
    oracle.relative(found.z(), node.get("z"), 1e-10);
    oracle.relative(found.p(), node.get("p"), 1e-10);
    oracle.same(found.subjects(), node.get("n"));
  }

  private static Ratings ratings(String file, List<String> raters) {
    return Ratings.of(Oracle.data(file), raters, List.of());
  }

  @AfterAll
  static void settle() {
    Oracle.settle("50_agreement", Map.of());
  }
}
