package org.laurel.portfolio.likeness;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/// A sketch of a text: the least of the hashes of its three-word pieces, under 96 orders. The share
/// in which two sketches agree estimates how much of the pieces two texts have in common.
///
/// A. Broder, On the resemblance and containment of documents, 1997. What to compare is found by
/// bands of three rows: Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, section 3.4.
///
/// @param rows one for each order
public record TextSketch(int[] rows) {

  /// The least resemblance, per cent, at which a person should look.
  public static final int ALIKE = 40;

  private static final int ROWS = 96;
  private static final int IN_A_BAND = 3;
  private static final int PIECE = 3;
  private static final int FEWEST_PIECES = 30;
  private static final int MOST_WORDS = 50_000;

  /// Two odd factors for each order, always the same.
  private static final long[] ORDERS = new SplittableRandom(19970611).longs(2L * ROWS).toArray();

  /// @param known what everybody's text holds, such as the form to fill in: it counts for nothing
  /// @return empty when too few words are the author's own to tell anything
  public static Optional<TextSketch> of(String text, String known) {
    var pieces = pieces(text);
    pieces.removeAll(pieces(known));
    if (pieces.size() < FEWEST_PIECES) return Optional.empty();
    var rows = new int[ROWS];
    Arrays.fill(rows, Integer.MAX_VALUE);
    for (var piece : pieces)
      for (var row = 0; row < ROWS; row++) rows[row] = Math.min(rows[row], ordered(piece, row));
    return Optional.of(new TextSketch(rows));
  }

  private static Set<Long> pieces(String text) {
    var words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", MOST_WORDS);
    var pieces = new HashSet<Long>();
    for (var i = 0; i + PIECE <= words.length; i++) {
      var piece = 0L;
      for (var word : Arrays.asList(words).subList(i, i + PIECE))
        piece = mixed(piece * 31 + word.hashCode());
      pieces.add(piece);
    }
    return pieces;
  }

  private static int ordered(long piece, int row) {
    return (int) (mixed(piece * (ORDERS[2 * row] | 1) + ORDERS[2 * row + 1]) >>> 33);
  }

  /// The finisher of SplitMix64 (Steele, Lea and Flood 2014).
  private static long mixed(long value) {
    var z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /// Texts that agree in none of these need not be compared.
  public int[] bands() {
    var bands = new int[ROWS / IN_A_BAND];
    for (var band = 0; band < bands.length; band++)
      bands[band] =
          Arrays.hashCode(Arrays.copyOfRange(rows, band * IN_A_BAND, (band + 1) * IN_A_BAND));
    return bands;
  }

  /// The estimated resemblance, per cent.
  public int percent(TextSketch other) {
    var same = 0;
    for (var row = 0; row < ROWS; row++) if (rows[row] == other.rows[row]) same++;
    return 100 * same / ROWS;
  }
}
