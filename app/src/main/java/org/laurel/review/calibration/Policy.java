package org.laurel.review.calibration;

/// What an agency asks of its assessors.
///
/// @param bar the least share of scores that are exactly the master's, in per cent
/// @param papers how many anchor papers in a row it is measured on
/// @param every one in so many ratings is of an unannounced anchor paper; 0 for none
/// @param months how long somebody stays qualified
record Policy(int bar, int papers, int every, int months) {

  static final Policy USUAL = new Policy(80, 5, 20, 12);
}
