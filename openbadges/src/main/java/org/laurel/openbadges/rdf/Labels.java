package org.laurel.openbadges.rdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Names blank nodes by what is said of each (RDFC-1.0, 4.6); nodes that look alike at first degree
/// are declined.
final class Labels {
  private static final byte[] THIS = label("a");
  private static final byte[] OTHER = label("z");
  private static final byte[] ONLY = label("c14n0");
  private static final int MOST = 1000;

  private final Statements statements;
  private final int[] blanks;

  private Labels(Statements statements, int[] blanks) {
    this.statements = statements;
    this.blanks = blanks;
  }

  static void canonical(Statements statements) {
    int[] blanks = statements.blanks();
    if (blanks.length > MOST) {
      throw new Declined("very many blank nodes");
    }
    if (blanks.length == 1) {
      statements.name(blanks[0], ONLY);
    } else if (blanks.length > 1) {
      new Labels(statements, blanks).rank();
    }
  }

  private void rank() {
    Map<Integer, String> hashes = hashes();
    var inOrder = new TreeMap<String, Integer>();
    hashes.forEach((blank, hash) -> inOrder.put(hash, blank));
    if (inOrder.size() < hashes.size()) {
      throw new Declined("blank nodes that look alike");
    }
    int number = 0;
    for (int blank : inOrder.values()) {
      statements.name(blank, label("c14n" + number++));
    }
  }

  private Map<Integer, String> hashes() {
    var mentions = new HashMap<Integer, List<Integer>>();
    for (int blank : blanks) {
      mentions.put(blank, new ArrayList<>());
      statements.name(blank, OTHER);
    }
    for (int row = 0; row < statements.rows(); row++) {
      mention(mentions.get(statements.subject(row)), row);
      mention(mentions.get(statements.object(row)), row);
    }
    var hashes = new HashMap<Integer, String>();
    mentions.forEach((blank, rows) -> hashes.put(blank, hash(blank, rows, mentions.keySet())));
    return hashes;
  }

  private static void mention(@Nullable List<Integer> rows, int row) {
    if (rows != null) {
      rows.add(row);
    }
  }

  /// A data set holds each statement once, however often the document says it; two that differ only
  /// in another blank node look alike here and are two.
  private String hash(int blank, List<Integer> rows, Set<Integer> all) {
    statements.name(blank, THIS);
    MessageDigest sha256 = Contexts.sha256();
    var said = new TreeSet<byte[]>(Arrays::compareUnsigned);
    rows.stream()
        .filter(row -> namesAnother(row, blank, all) || said.add(line(row)))
        .map(this::line)
        .sorted(Arrays::compareUnsigned)
        .forEach(sha256::update);
    statements.name(blank, OTHER);
    return HexFormat.of().formatHex(sha256.digest());
  }

  private boolean namesAnother(int row, int blank, Set<Integer> all) {
    int subject = statements.subject(row);
    int object = statements.object(row);
    return subject != blank && all.contains(subject) || object != blank && all.contains(object);
  }

  private byte[] line(int row) {
    var line = new Text(256);
    statements.line(row, line);
    return line.copy();
  }

  private static byte[] label(String name) {
    return ("_:" + name).getBytes(StandardCharsets.US_ASCII);
  }
}
