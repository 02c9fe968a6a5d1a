package org.laurel.trials.mixed;

/// One level of a grouping other than the largest: which grouping, and where its coefficients stand
/// in its component.
record Block(int term, int level, int component, int at, int width) {}
