package org.laurel.trials.regression;

/// How standard errors are computed.
///
/// The HC kinds treat rows as independent (MacKinnon and White 1985), the CR kinds treat clusters
/// as independent (Liang and Zeger 1986; Bell and McCaffrey 2002; Pustejovsky and Tipton 2018).
public enum Errors {
  /// One variance for all rows.
  CLASSICAL,
  HC0,
  /// HC0 times n / (n - p).
  HC1,
  /// Squared residuals over 1 - h.
  HC2,
  /// Squared residuals over (1 - h) squared.
  HC3,
  CR0,
  /// CR0 times G / (G - 1).
  CR1,
  /// CR1 times (n - 1) / (n - p), as Stata does.
  CR1S,
  /// Residuals adjusted by (I - H)^-1/2: unbiased under independent rows; with Satterthwaite df.
  CR2,
  /// Residuals adjusted by (I - H)^-1, close to the jackknife.
  CR3;

  boolean clustered() {
    return name().startsWith("CR");
  }
}
