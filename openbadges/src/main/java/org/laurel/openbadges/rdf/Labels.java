package org.laurel.openbadges.rdf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Names blank nodes by what is said of each (RDFC-1.0, 4.6); nodes that look alike at first degree
/// are declined.
final class Labels {
  private static final int MOST = 1000;

  private Labels() {}

  static void canonical(Statements statements) {
    int[] blanks = statements.blanks();
    if (blanks.length > MOST) {
      throw new Declined("very many blank nodes");
    }
    byte[][] labels = of(blanks.length, statements);
    for (int i = 0; i < blanks.length; i++) {
      statements.name(blanks[i], labels[i]);
    }
  }

  private static byte[][] of(int blanks, Statements statements) {
    return switch (blanks) {
      case 0 -> new byte[0][];
      case 1 -> new byte[][] {label(0)};
      default ->
          of(FirstDegree.of(statements).stream().map(FirstDegree::hash).toList())
              .orElseThrow(() -> new Declined("blank nodes that look alike"));
    };
  }

  /// The labels of nodes with these hashes, or empty if two are alike.
  static Optional<byte[][]> of(List<String> hashes) {
    var inOrder = new TreeMap<String, Integer>();
    for (int i = 0; i < hashes.size(); i++) {
      inOrder.put(hashes.get(i), i);
    }
    if (inOrder.size() < hashes.size()) {
      return Optional.empty();
    }
    byte[][] labels = new byte[hashes.size()][];
    int number = 0;
    for (int node : inOrder.values()) {
      labels[node] = label(number++);
    }
    return Optional.of(labels);
  }

  private static byte[] label(int number) {
    return ("_:c14n" + number).getBytes(StandardCharsets.US_ASCII);
  }
}
