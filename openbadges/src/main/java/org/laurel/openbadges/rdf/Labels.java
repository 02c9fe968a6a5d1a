package org.laurel.openbadges.rdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Names for blank nodes, by what is said of each (RDFC-1.0, 4.6); nodes that look alike at first
/// degree are declined.
final class Labels {
  private static final byte[] THIS = label("a");
  private static final byte[] OTHER = label("z");
  private static final int MOST = 1000;

  /// By token; null for what is no blank node.
  private final byte[][] labels;

  private Labels(int tokens) {
    labels = new byte[tokens][];
  }

  byte @Nullable [] of(int token) {
    return labels[token];
  }

  static Labels canonical(Statements statements) {
    int[] blanks = statements.blanks();
    if (blanks.length > MOST) {
      throw new Declined("very many blank nodes");
    }
    var labels = new Labels(statements.tokens());
    if (blanks.length == 1) {
      labels.labels[blanks[0]] = label("c14n0");
    } else if (blanks.length > 1) {
      labels.rank(hashes(statements, blanks));
    }
    return labels;
  }

  private void rank(Map<Integer, String> hashes) {
    var inOrder = new TreeMap<String, Integer>();
    hashes.forEach((blank, hash) -> inOrder.put(hash, blank));
    if (inOrder.size() < hashes.size()) {
      throw new Declined("blank nodes that look alike");
    }
    int number = 0;
    for (int blank : inOrder.values()) {
      labels[blank] = label("c14n" + number++);
    }
  }

  private static Map<Integer, String> hashes(Statements statements, int[] blanks) {
    var mentions = new HashMap<Integer, List<Integer>>();
    var labels = new Labels(statements.tokens());
    for (int blank : blanks) {
      mentions.put(blank, new ArrayList<>());
      labels.labels[blank] = OTHER;
    }
    for (int row = 0; row < statements.rows(); row++) {
      mention(mentions.get(statements.subject(row)), row);
      mention(mentions.get(statements.object(row)), row);
    }
    var hashes = new HashMap<Integer, String>();
    mentions.forEach((blank, rows) -> {
      labels.labels[blank] = THIS;
      hashes.put(blank, hash(statements, rows, labels));
      labels.labels[blank] = OTHER;
    });
    return hashes;
  }

  private static void mention(@Nullable List<Integer> rows, int row) {
    if (rows != null) {
      rows.add(row);
    }
  }

  /// A data set holds each statement once, however often the document says it; two that differ only
  /// in another blank node look alike here and are two.
  private static String hash(Statements statements, List<Integer> rows, Labels labels) {
    MessageDigest sha256 = Contexts.sha256();
    var said = new TreeSet<byte[]>(Arrays::compareUnsigned);
    rows.stream()
        .filter(
            row -> namesAnother(statements, row, labels) || said.add(line(statements, row, labels)))
        .map(row -> line(statements, row, labels))
        .sorted(Arrays::compareUnsigned)
        .forEach(sha256::update);
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static boolean namesAnother(Statements statements, int row, Labels labels) {
    return labels.of(statements.subject(row)) == OTHER
        || labels.of(statements.object(row)) == OTHER;
  }

  private static byte[] line(Statements statements, int row, Labels labels) {
    var line = new Text(256);
    statements.line(row, labels, line);
    return line.copy();
  }

  private static byte[] label(String name) {
    return ("_:" + name).getBytes(StandardCharsets.US_ASCII);
  }
}
