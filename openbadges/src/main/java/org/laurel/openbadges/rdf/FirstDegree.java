package org.laurel.openbadges.rdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The lines that mention one blank node, where it is called `a` and all others `z` (RDFC-1.0,
/// 4.6.2).
record FirstDegree(List<Line> lines) {
  private static final byte[] THIS = "_:a".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] OTHER = "_:z".getBytes(StandardCharsets.US_ASCII);

  /// @param namesAnother whether it mentions a second blank node
  record Line(byte[] bytes, boolean namesAnother) {}

  /// What is said of each blank node, in the order of [Statements#blanks]; leaves them with names
  /// that mean nothing.
  static List<FirstDegree> of(Statements statements) {
    int[] blanks = statements.blanks();
    var mentions = new HashMap<Integer, List<Integer>>();
    for (int blank : blanks) {
      mentions.put(blank, new ArrayList<>());
      statements.name(blank, OTHER);
    }
    for (int row = 0; row < statements.rows(); row++) {
      mention(mentions.get(statements.subject(row)), row);
      mention(mentions.get(statements.object(row)), row);
    }
    return Arrays.stream(blanks).mapToObj(blank -> of(statements, blank, mentions)).toList();
  }

  private static void mention(@Nullable List<Integer> rows, int row) {
    if (rows != null) {
      rows.add(row);
    }
  }

  private static FirstDegree of(
      Statements statements, int blank, Map<Integer, List<Integer>> mentions) {
    statements.name(blank, THIS);
    var lines = new ArrayList<Line>();
    for (int row : mentions.getOrDefault(blank, List.of())) {
      var line = new Text(256);
      statements.line(row, line);
      boolean another =
          IntStream.of(statements.subject(row), statements.object(row))
              .anyMatch(token -> token != blank && mentions.containsKey(token));
      lines.add(new Line(line.copy(), another));
    }
    statements.name(blank, OTHER);
    return new FirstDegree(lines);
  }

  /// A data set holds each statement once, however often the document says it; two that differ only
  /// in another blank node look alike here and are two.
  String hash() {
    MessageDigest sha256 = Sha256.begin();
    var said = new TreeSet<byte[]>(Arrays::compareUnsigned);
    lines.stream()
        .filter(line -> line.namesAnother() || said.add(line.bytes()))
        .map(Line::bytes)
        .sorted(Arrays::compareUnsigned)
        .forEach(sha256::update);
    return HexFormat.of().formatHex(sha256.digest());
  }
}
