/// Design and analysis of education trials: mixed models, robust errors, assignment, power,
/// agreement and scales.
module org.laurel.trials {
  requires hipparchus.core;
  requires de.siegmar.fastcsv;
  requires jdk.management;
  requires static transitive org.jspecify;

  exports org.laurel.trials;
  exports org.laurel.trials.agreement;
  exports org.laurel.trials.assign;
  exports org.laurel.trials.cli;
  exports org.laurel.trials.evidence;
  exports org.laurel.trials.items;
  exports org.laurel.trials.mixed;
  exports org.laurel.trials.picture;
  exports org.laurel.trials.power;
  exports org.laurel.trials.regression;
  exports org.laurel.trials.series;
}
