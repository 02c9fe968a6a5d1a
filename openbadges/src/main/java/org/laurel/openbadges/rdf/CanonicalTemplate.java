package org.laurel.openbadges.rdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;

/// The canonical lines of a document of which some texts are still open. What is known is sorted
/// once; the lines with holes are filled, sorted and merged in for each document.
public final class CanonicalTemplate {
  /// With one blank node its label is known beforehand; with more it depends on what fills the
  /// holes.
  private static final int MOST_BLANK_NODES = 1;

  private final byte[] fixed;
  private final int[] begins;
  private final OpenLine[] open;
  private final Hole[] holes;

  /// Room for the filled lines, used again by whoever comes next.
  private final AtomicReference<@Nullable Text> spare = new AtomicReference<>();

  private CanonicalTemplate(List<byte[]> fixed, List<OpenLine> open, Hole[] holes) {
    var text = new Text(1 << 14);
    begins = new int[fixed.size() + 1];
    for (int i = 0; i < fixed.size(); i++) {
      text.add(fixed.get(i));
      begins[i + 1] = text.end();
    }
    this.fixed = text.copy();
    this.open = open.toArray(OpenLine[]::new);
    this.holes = holes;
  }

  /// Compiles a document in which each mark stands for a hole; empty if its order of blank nodes is
  /// not known beforehand or the fast path does not know its shape.
  public static Optional<CanonicalTemplate> compile(Json.Obj document, List<String> marks) {
    return FastPath.statements(document)
        .filter(statements -> statements.blanks().length <= MOST_BLANK_NODES)
        .flatMap(FastPath::lines)
        .map(lines -> split(lines.copy(), marks));
  }

  private static CanonicalTemplate split(byte[] lines, List<String> marks) {
    CodePointOrder.refuseIfOthersDiffer(lines);
    var fixed = new ArrayList<byte[]>();
    var open = new ArrayList<OpenLine>();
    Hole[] holes = marks.stream().map(_ -> new Hole()).toArray(Hole[]::new);
    new String(lines, StandardCharsets.UTF_8)
        .lines()
        .map(line -> line + "\n")
        .forEach(line -> {
          if (marks.stream().anyMatch(line::contains)) {
            open.add(OpenLine.of(line, marks, holes));
          } else {
            fixed.add(line.getBytes(StandardCharsets.UTF_8));
          }
        });
    return new CanonicalTemplate(fixed, open, holes);
  }

  /// Whether this way is open for the values; it is not for those whose sorting takes a second
  /// look.
  public static boolean takes(String[] values) {
    for (String value : values) {
      for (int i = 0; i < value.length(); i++) {
        if (value.charAt(i) >= Character.MIN_SURROGATE) {
          return false;
        }
      }
    }
    return true;
  }

  /// The SHA-256 of the document with its holes filled.
  ///
  /// @throws Refused if a value that is part of an address would break it
  public byte[] hash(String[] values) {
    byte[][] literals = new byte[values.length][];
    for (int i = 0; i < values.length; i++) {
      holes[i].check(values[i]);
      literals[i] = literal(values[i]);
    }
    Text scratch = Objects.requireNonNullElseGet(spare.getAndSet(null), () -> new Text(1 << 14));
    scratch.clear();
    byte[] hash = merged(literals, scratch);
    spare.set(scratch);
    return hash;
  }

  private byte[] merged(byte[][] literals, Text filled) {
    int[] ends = new int[open.length + 1];
    for (int i = 0; i < open.length; i++) {
      open[i].fill(literals, filled);
      ends[i + 1] = filled.end();
    }
    return new Merge(fixed, begins, filled.bytes(), ends).digest();
  }

  private static byte[] literal(String value) {
    var text = new Text(value.length() + 2);
    text.literal(value);
    return Arrays.copyOfRange(text.bytes(), 1, text.end() - 1);
  }

  /// Where a value goes, and so what it may be.
  private static final class Hole {
    private boolean inAddress;
    private boolean startsAddress;

    void check(String value) {
      boolean whole = startsAddress && !Iris.isAbsolute(value + "x");
      if (inAddress && (whole || !Iris.isPlain(value))) {
        throw new Refused("'" + value + "' cannot be part of an address");
      }
    }
  }

  /// A line as the texts between its holes.
  private record OpenLine(byte[][] texts, int[] holes) {
    static OpenLine of(String line, List<String> marks, Hole[] holes) {
      var texts = new ArrayList<byte[]>();
      var numbers = new ArrayList<Integer>();
      int from = 0;
      for (int at = 0; at < line.length(); at++) {
        int hole = markAt(line, at, marks);
        if (hole >= 0) {
          note(line, at, holes[hole]);
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

    /// A hole is in a literal exactly if a quote has been opened before it.
    private static void note(String line, int at, Hole hole) {
      if (line.lastIndexOf('"', at) < 0) {
        hole.inAddress = true;
        hole.startsAddress |= line.charAt(at - 1) == '<';
      }
    }

    void fill(byte[][] values, Text out) {
      out.add(texts[0]);
      for (int i = 0; i < holes.length; i++) {
        out.add(values[holes[i]]);
        out.add(texts[i + 1]);
      }
    }
  }

  /// Merges two sorted runs of lines into a digest, each line once.
  private static final class Merge {
    private final MessageDigest sha256 = Contexts.sha256();
    private final byte[] fixed;
    private final int[] begins;
    private final byte[] filled;
    private final int[] ends;

    Merge(byte[] fixed, int[] begins, byte[] filled, int[] ends) {
      this.fixed = fixed;
      this.begins = begins;
      this.filled = filled;
      this.ends = ends;
    }

    byte[] digest() {
      int done = 0;
      int before = -1;
      for (int line : order()) {
        int place = place(line, done);
        sha256.update(fixed, begins[done], begins[place] - begins[done]);
        done = place;
        boolean known = place < begins.length - 1 && compareFixed(place, line) == 0;
        if (!known && (before < 0 || compare(before, line) != 0)) {
          sha256.update(filled, ends[line], ends[line + 1] - ends[line]);
        }
        before = line;
      }
      sha256.update(fixed, begins[done], fixed.length - begins[done]);
      return sha256.digest();
    }

    /// The filled lines in order, by insertion: they stand nearly in order already.
    private int[] order() {
      int[] lines = new int[ends.length - 1];
      for (int i = 0; i < lines.length; i++) {
        int at = i;
        while (at > 0 && compare(lines[at - 1], i) > 0) {
          lines[at] = lines[--at];
        }
        lines[at] = i;
      }
      return lines;
    }

    /// How many fixed lines come before this one.
    private int place(int line, int from) {
      int low = from;
      int high = begins.length - 1;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (compareFixed(middle, line) < 0) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    private int compareFixed(int fixedLine, int line) {
      return Arrays.compareUnsigned(
          fixed, begins[fixedLine], begins[fixedLine + 1], filled, ends[line], ends[line + 1]);
    }

    private int compare(int a, int b) {
      return Arrays.compareUnsigned(filled, ends[a], ends[a + 1], filled, ends[b], ends[b + 1]);
    }
  }
}
