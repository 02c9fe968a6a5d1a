package org.laurel.trials.mixed;

import org.laurel.trials.algebra.Matrix;

/// Crossproducts of one level of the grouping with the most levels, with all that it meets.
///
/// @param level which level
/// @param places where the coefficients that it meets stand in its component
/// @param zz `Z_l'Z_l`
/// @param zr `Z_l'Z_r` with those coefficients
/// @param zw `Z_l'[X y]`
record Leaf(int level, int[] places, Matrix zz, Matrix zr, Matrix zw) {}
