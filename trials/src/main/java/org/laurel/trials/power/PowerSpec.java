package org.laurel.trials.power;

import org.laurel.trials.BadInput;

/// What a power calculation assumes; `r2…` are the shares of variance that covariates explain at
/// each level.
///
/// @param covariates g, how many covariates the level of assignment has
/// @param share P, the part of units treated
/// @param omega how much effects vary over sites, against how much means do
/// @param r2t the share of that variation that covariates explain
public record PowerSpec(
    double n,
    double j,
    double k,
    double rho2,
    double rho3,
    double omega,
    double r21,
    double r22,
    double r23,
    double r2t,
    int covariates,
    double share,
    double alpha,
    double power,
    boolean twoTailed) {

  public PowerSpec {
    for (double part : new double[] {rho2, rho3, r21, r22, r23, r2t}) {
      if (!(part >= 0 && part < 1)) {
        throw new BadInput("shares of variance lie from 0 up to 1, not " + part);
      }
    }
    for (double part : new double[] {share, alpha, power}) {
      if (!(part > 0 && part < 1)) {
        throw new BadInput("the share treated, alpha and power lie between 0 and 1, not " + part);
      }
    }
    if (rho2 + rho3 >= 1 || omega < 0 || covariates < 0 || n <= 0 || j <= 0 || k <= 0) {
      throw new BadInput(
          "sample sizes must be positive, and the levels' shares of variance less than 1 together");
    }
  }

  /// One unit at each level, no clustering, no covariates, half treated, alpha .05, power .80,
  /// two-tailed.
  public static PowerSpec plain() {
    return new PowerSpec(1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0.5, 0.05, 0.8, true);
  }

  public PowerSpec sizes(double perCluster, double clusters, double sites) {
    return new PowerSpec(
        perCluster,
        clusters,
        sites,
        rho2,
        rho3,
        omega,
        r21,
        r22,
        r23,
        r2t,
        covariates,
        share,
        alpha,
        power,
        twoTailed);
  }

  public PowerSpec clustering(double second, double third) {
    return new PowerSpec(
        n,
        j,
        k,
        second,
        third,
        omega,
        r21,
        r22,
        r23,
        r2t,
        covariates,
        share,
        alpha,
        power,
        twoTailed);
  }

  public PowerSpec explained(double first, double second, double third, int count) {
    return new PowerSpec(
        n, j, k, rho2, rho3, omega, first, second, third, r2t, count, share, alpha, power,
        twoTailed);
  }

  public PowerSpec variation(double siteOmega, double siteExplained) {
    return new PowerSpec(
        n,
        j,
        k,
        rho2,
        rho3,
        siteOmega,
        r21,
        r22,
        r23,
        siteExplained,
        covariates,
        share,
        alpha,
        power,
        twoTailed);
  }

  public PowerSpec test(double treated, double level, double wanted) {
    return new PowerSpec(
        n,
        j,
        k,
        rho2,
        rho3,
        omega,
        r21,
        r22,
        r23,
        r2t,
        covariates,
        treated,
        level,
        wanted,
        twoTailed);
  }

  /// The same with another number of top units.
  PowerSpec top(int level, double size) {
    return switch (level) {
      case 1 -> sizes(size, j, k);
      case 2 -> sizes(n, size, k);
      default -> sizes(n, j, size);
    };
  }
}
