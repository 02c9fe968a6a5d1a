/// Design and analysis of education trials: mixed models, robust errors, assignment, power,
/// agreement and scales.
module org.laurel.trials {
  requires hipparchus.core;
  requires de.siegmar.fastcsv;
  requires static transitive org.jspecify;

  exports org.laurel.trials;
  exports org.laurel.trials.mixed;
  exports org.laurel.trials.regression;
}
