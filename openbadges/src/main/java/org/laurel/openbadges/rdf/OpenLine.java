package org.laurel.openbadges.rdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A line as the texts between its holes.
record OpenLine(byte[][] texts, int[] holes) {
  static OpenLine of(byte[] line, List<String> marks) {
    return of(new String(line, StandardCharsets.UTF_8), marks);
  }

  static OpenLine of(String line, List<String> marks) {
    var texts = new ArrayList<byte[]>();
    var numbers = new ArrayList<Integer>();
    int from = 0;
    for (int at = 0; at < line.length(); at++) {
      int hole = markAt(line, at, marks);
      if (hole >= 0) {
        texts.add(line.substring(from, at).getBytes(StandardCharsets.UTF_8));
        numbers.add(hole);
        from = at + marks.get(hole).length();
        at = from - 1;
      }
    }
    texts.add(line.substring(from).getBytes(StandardCharsets.UTF_8));
    return new OpenLine(
        texts.toArray(byte[][]::new), numbers.stream().mapToInt(number -> number).toArray());
  }

  private static int markAt(String line, int at, List<String> marks) {
    for (int i = 0; i < marks.size(); i++) {
      if (line.startsWith(marks.get(i), at)) {
        return i;
      }
    }
    return -1;
  }

  boolean isOpen() {
    return holes.length > 0;
  }

  void fill(byte[][] values, Text out) {
    out.add(texts[0]);
    for (int i = 0; i < holes.length; i++) {
      out.add(values[holes[i]]);
      out.add(texts[i + 1]);
    }
  }
}
