package org.laurel.trials.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.laurel.trials.Table;

/// Small tables and the results that their papers print.
class PublishedExamplesTest {
  /// Shrout and Fleiss (1979), Psychological Bulletin 86, 420-428, tables 2 and 4.
  @Test
  void hasTheSixCoefficientsOfShroutAndFleiss() {
    Table table = Table.parse("a,b,c,d\n9,2,5,8\n6,1,3,2\n8,4,6,8\n7,1,2,6\n10,5,6,9\n6,2,4,7\n");

    List<Intraclass> found =
        Intraclass.of(Ratings.of(table, List.of("a", "b", "c", "d"), List.of()), 0.95);

    double[] published = {0.17, 0.29, 0.71, 0.44, 0.62, 0.91};
    List<String> kinds = List.of("ICC1", "ICC2", "ICC3", "ICC1k", "ICC2k", "ICC3k");
    for (int i = 0; i < 6; i++) {
      String kind = kinds.get(i);
      double icc =
          found.stream().filter(each -> each.kind().equals(kind)).findFirst().orElseThrow().icc();
      assertThat(icc).as(kind).isCloseTo(published[i], within(0.005));
    }
  }

  /// Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, section C: four observers,
  /// twelve units, some ratings missing.
  @Test
  void hasTheAlphasOfKrippendorff() {
    Table table =
        Table.parse(
            """
            A,B,C,D
            1,1,NA,1
            2,2,3,2
            3,3,3,3
            3,3,3,3
            2,2,2,2
            1,2,3,4
            4,4,4,4
            1,1,2,1
            2,2,2,2
            NA,5,5,5
            NA,NA,1,1
            NA,NA,3,NA
            """);
    Ratings ratings = Ratings.of(table, List.of("A", "B", "C", "D"), List.of());

    assertThat(Krippendorff.alpha(ratings, Krippendorff.Metric.NOMINAL))
        .isCloseTo(0.743, within(5e-4));
    assertThat(Krippendorff.alpha(ratings, Krippendorff.Metric.ORDINAL))
        .isCloseTo(0.815, within(5e-4));
    assertThat(Krippendorff.alpha(ratings, Krippendorff.Metric.INTERVAL))
        .isCloseTo(0.849, within(5e-4));
    assertThat(Krippendorff.alpha(ratings, Krippendorff.Metric.RATIO))
        .isCloseTo(0.797, within(5e-4));
  }
}
