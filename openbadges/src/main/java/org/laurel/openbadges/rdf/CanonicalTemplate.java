package org.laurel.openbadges.rdf;

import java.nio.charset.StandardCharsets;
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

  /// Where each open line was merged in the last time. Threads may overwrite each other's: it is a
  /// guess.
  private final int[] hints;

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
    this.hints = new int[open.size()];
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
    return new Merge(fixed, begins, hints, filled.bytes(), ends).digest();
  }

  private static byte[] literal(String value) {
    var text = new Text(value.length() + 2);
    text.literal(value);
    return Arrays.copyOfRange(text.bytes(), 1, text.end() - 1);
  }
}
