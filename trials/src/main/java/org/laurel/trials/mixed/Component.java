package org.laurel.trials.mixed;

import java.util.List;
import org.laurel.trials.algebra.Matrix;

/// Levels that share rows, directly or through others, and with none outside: for nested groupings
/// one top group.
///
/// @param leaves levels of the grouping with the most levels; alone in one component where it is
///   the only one
/// @param blocks levels of the other groupings, in the order of their places
/// @param zz `Z_r'Z_r` over the blocks
/// @param zw `Z_r'[X y]`
record Component(List<Leaf> leaves, List<Block> blocks, Matrix zz, Matrix zw) {}
