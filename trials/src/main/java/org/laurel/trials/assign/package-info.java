/// Random assignment that anyone can replay, and inference that re-runs it.
///
/// ## `laurel-assign-v1`
///
/// 1. Words. Block i = 0, 1, … is `SHA-256(seed in UTF-8, one byte 0, i as eight bytes)` and gives
///    four unsigned 64-bit words, all big-endian.
/// 2. A number below b is `word mod b`; words at or above the largest multiple of b are thrown
///    away.
/// 3. A shuffle is Fisher and Yates from the last place down: place i swaps with a number below i +
///    1.
/// 4. Strata are taken in the order of their names, units in the order of their identifiers, by
///    UTF-16 code units.
/// 5. Left-over units: where strata do not divide by the k arms, their rests together get whole
///    rounds of the arms in the order given; for the last, incomplete round the arms are shuffled
///    first and its first ones taken; then this list is shuffled, and the strata take from it in
///    order.
/// 6. Each stratum is then shuffled, and its units get the first arm as often as it is due, then
///    the second, and so on.
/// 7. The roster hash is SHA-256 over `id,stratum` and one line per unit, stratum after stratum;
///    the result hash over `id,arm` and one line per unit in the order of identifiers; lines end
///    with LF. The commitment is SHA-256 of the seed.
///
/// Steps 2, 3 and 7 agree with the published vectors. Those do not name the seed behind their
/// words, nor the words behind their two assignments, nor how odd strata are served: steps 1, 4, 5
/// and 6 are our reading, and the vectors' assignments are possible under it.
@NullMarked
package org.laurel.trials.assign;

import org.jspecify.annotations.NullMarked;
