package org.laurel.trials.series;

/// What the units and years of a series have in common.
public enum Model {
  /// Random intercepts of units.
  RI,
  /// Random intercepts, and errors that follow the year before.
  RI_AR1,
  /// No intercepts, errors that follow the year before.
  AR1,
  /// An effect of each unit, robust errors by unit.
  FE,
  /// An effect of each unit and each year, robust errors by unit.
  FE_YEAR
}
