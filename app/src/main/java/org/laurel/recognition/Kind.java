package org.laurel.recognition;

import java.math.BigDecimal;

/// What a credential can be good for. It serves each of them once.
enum Kind {
  PD_HOURS("Professional development", "%s hours"),
  PD_POINTS("Professional development", "%s points"),
  LICENCE_RENEWAL("Licence renewal", "%s points"),
  ENDORSEMENT("Endorsement", "%s"),
  RANK("Rank", "%s"),
  SALARY_LANE("Salary lane", "%s"),
  BASE_SALARY("Base salary", "$%s a year"),
  STIPEND("Stipend", "$%s once"),
  GRADUATE_CREDIT("Graduate credit", "%s credits"),
  STATE_CREDIT("State credit", "%s credits"),
  EQUIVALENCE("Counts as", "%s");

  private final String title;
  private final String figure;

  Kind(String title, String figure) {
    this.title = title;
    this.figure = figure;
  }

  String title() {
    return title;
  }

  /// What it serves: points are another way to count the hours of professional development.
  Kind purpose() {
    return this == PD_POINTS ? PD_HOURS : this;
  }

  /// Whether it comes in an amount: others are had or not.
  boolean isCounted() {
    return !figure.equals("%s");
  }

  /// Such as `$350 a year`.
  String words(BigDecimal amount) {
    return figure.formatted(plain(amount));
  }

  /// The bare figure, such as `$1150` or `60 points`.
  String figure(BigDecimal amount) {
    return words(amount).replaceFirst(" (a year|once)$", "");
  }

  /// Such as `$100 to $600 a year`.
  String words(BigDecimal low, BigDecimal high) {
    var sign = figure.substring(0, figure.indexOf('%'));
    return figure.formatted(plain(low) + " to " + sign + plain(high));
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }
}
