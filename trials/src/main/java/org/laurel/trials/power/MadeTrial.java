package org.laurel.trials.power;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.laurel.trials.BadInput;
import org.laurel.trials.Coefficient;
import org.laurel.trials.Column;
import org.laurel.trials.Table;
import org.laurel.trials.mixed.MixedModel;
import org.laurel.trials.regression.LinearModel;

/// A trial to be made up: persons in groups in sites, with one of the three assigned within the
/// next.
///
/// @param sites the top groups, 1 where there are fewer levels
/// @param groups the groups in each site, 1 where there are fewer levels
/// @param persons the persons in each group
/// @param assigned what is assigned
record MadeTrial(
    PowerDesign design,
    PowerSpec spec,
    double effect,
    int sites,
    int groups,
    int persons,
    Level assigned) {

  enum Level {
    PERSON,
    GROUP,
    SITE
  }

  static MadeTrial of(PowerDesign design, PowerSpec spec, double effect) {
    int n = whole(spec.n());
    int j = whole(spec.j());
    int k = whole(spec.k());
    return switch (design) {
      case IRA1R1 -> new MadeTrial(design, spec, effect, 1, 1, n, Level.PERSON);
      case BIRA2C1, BIRA2F1, BIRA2R1 -> new MadeTrial(design, spec, effect, j, 1, n, Level.PERSON);
      case CRA2R2 -> new MadeTrial(design, spec, effect, 1, j, n, Level.GROUP);
      case CRA3R3 -> new MadeTrial(design, spec, effect, k, j, n, Level.SITE);
      case BCRA3F2, BCRA3R2 -> new MadeTrial(design, spec, effect, k, j, n, Level.GROUP);
    };
  }

  private static int whole(double size) {
    if (size != Math.rint(size) || size < 1 || size > 1e6) {
      throw new BadInput("a simulation needs whole numbers of units, not " + size);
    }
    return (int) size;
  }

  /// Shares of variance: of sites, of groups, of persons.
  private double[] variances() {
    return switch (design) {
      case IRA1R1 -> new double[] {0, 0, 1};
      case BIRA2C1, BIRA2F1, BIRA2R1 -> new double[] {spec.rho2(), 0, 1 - spec.rho2()};
      case CRA2R2 -> new double[] {0, spec.rho2(), 1 - spec.rho2()};
      case CRA3R3, BCRA3R2 ->
          new double[] {spec.rho3(), spec.rho2(), 1 - spec.rho2() - spec.rho3()};
      case BCRA3F2 -> new double[] {spec.rho3(), spec.rho2(), 1 - spec.rho2()};
    };
  }

  /// The share of each level's variance that a covariate explains.
  private double[] explained() {
    return switch (design) {
      case CRA3R3 -> new double[] {spec.r23(), spec.r22(), spec.r21()};
      case CRA2R2, BCRA3F2, BCRA3R2 -> new double[] {0, spec.r22(), spec.r21()};
      case IRA1R1, BIRA2C1, BIRA2F1, BIRA2R1 -> new double[] {0, 0, spec.r21()};
    };
  }

  /// The standard deviation of the sites' effects, as far as no covariate explains it.
  private double spread() {
    double top = design == PowerDesign.BIRA2R1 ? spec.rho2() : spec.rho3();
    return varies() ? Math.sqrt(top * spec.omega() * (1 - spec.r2t())) : 0;
  }

  private boolean varies() {
    return design == PowerDesign.BIRA2R1 || design == PowerDesign.BCRA3R2;
  }

  Table draw(SplittableRandom random) {
    Making making = new Making(random);
    for (int site = 0; site < sites; site++) {
      making.addSite(site);
    }
    List<String> names = List.of("y", "treated", "site", "cluster", "x3", "x2", "x1");
    return Table.of(
        IntStream.range(0, names.size())
            .mapToObj(j -> Column.of(names.get(j), making.cells[j]))
            .toList());
  }

  /// One unit's part of the outcome, and its covariate.
  private record Part(double covariate, double outcome) {}

  /// Fills the columns from the top down.
  private final class Making {
    private final SplittableRandom random;
    private final double[][] cells = new double[7][sites * groups * persons];
    private final boolean[] siteArms;
    private int row;

    Making(SplittableRandom random) {
      this.random = random;
      siteArms = arms(assigned == Level.SITE ? sites : 0);
    }

    void addSite(int site) {
      Part own = part(0);
      double change = effect + spread() * random.nextGaussian();
      boolean[] groupArms = arms(assigned == Level.GROUP ? groups : 0);
      for (int group = 0; group < groups; group++) {
        Part middle = part(1);
        boolean[] personArms = arms(assigned == Level.PERSON ? persons : 0);
        for (int person = 0; person < persons; person++) {
          boolean treated =
              switch (assigned) {
                case SITE -> siteArms[site];
                case GROUP -> groupArms[group];
                case PERSON -> personArms[person];
              };
          cells[2][row] = site;
          cells[3][row] = site * groups + group;
          addPerson(treated ? change : 0, treated ? 1 : 0, own, middle, part(2));
        }
      }
    }

    private void addPerson(double change, double arm, Part top, Part middle, Part low) {
      cells[0][row] = change + top.outcome + middle.outcome + low.outcome;
      cells[1][row] = arm;
      cells[4][row] = top.covariate;
      cells[5][row] = middle.covariate;
      cells[6][row] = low.covariate;
      row++;
    }

    private Part part(int level) {
      double covariate = random.nextGaussian();
      double variance = variances()[level];
      double share = explained()[level];
      double rest = Math.sqrt(variance * (1 - share)) * random.nextGaussian();
      return new Part(covariate, Math.sqrt(variance * share) * covariate + rest);
    }

    /// The share treated of so many units, rounded, by chance.
    private boolean[] arms(int units) {
      boolean[] result = new boolean[units];
      int left = (int) Math.round(units * spec.share());
      for (int i = 0; i < units; i++) {
        result[i] = random.nextInt(units - i) < left;
        left -= result[i] ? 1 : 0;
      }
      return result;
    }
  }

  Coefficient analyse(Table table) {
    return switch (design) {
      case IRA1R1 -> LinearModel.of(table, formula()).fit().coefficient("treated");
      case BIRA2C1, BIRA2F1 ->
          LinearModel.of(table, formula()).absorb(List.of("site")).fit().coefficient("treated");
      case BIRA2R1 -> mixed(table, " + (treated || site)");
      case CRA2R2 -> mixed(table, " + (1 | cluster)");
      case CRA3R3 -> mixed(table, " + (1 | site/cluster)");
      case BCRA3F2 -> mixed(table, " + factor(site) + (1 | cluster)");
      case BCRA3R2 -> mixed(table, " + (1 | cluster) + (treated || site)");
    };
  }

  private Coefficient mixed(Table table, String random) {
    return MixedModel.of(table, formula() + random).fit().coefficient("treated");
  }

  private String formula() {
    List<String> terms = new ArrayList<>(List.of("treated"));
    double[] explained = explained();
    for (int level = 0; level < 3; level++) {
      if (explained[level] > 0) {
        terms.add("x" + (3 - level));
      }
    }
    return "y ~ " + String.join(" + ", terms);
  }
}
