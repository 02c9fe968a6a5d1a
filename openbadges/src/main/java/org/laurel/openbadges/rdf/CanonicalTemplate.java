package org.laurel.openbadges.rdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.openbadges.json.Json;

/// The canonical lines of a document of which some texts are still open. What is known is sorted
/// once; the lines with holes are filled, sorted and merged in for each document.
public final class CanonicalTemplate {
  private static final int MOST_BLANK_NODES = 100;

  private final Lines fixed;
  private final List<OpenLine> open;

  /// The fixed lines that come first whatever fills the holes, and their digest.
  private final int opening;

  private final MessageDigest begun = Sha256.begin();
  private final List<Hole> holes;

  /// What to call the blank nodes, whose labels fill holes as values do; null if the one there is
  /// can only be called `_:c14n0`.
  private final @Nullable OpenLabels labels;

  /// Where each open line was merged in the last time. Threads may overwrite each other's: it is a
  /// guess.
  private final int[] hints;

  /// Room for the filled lines, used again by whoever comes next.
  private final AtomicReference<@Nullable Text> spare = new AtomicReference<>();

  private CanonicalTemplate(
      List<String> lines, List<String> marks, List<Hole> holes, @Nullable OpenLabels labels) {
    List<OpenLine> all = lines.stream().map(line -> OpenLine.of(line, marks)).toList();
    this.fixed = Lines.of(all.stream().filter(line -> !line.isOpen()).map(line -> line.texts()[0]));
    this.open = all.stream().filter(OpenLine::isOpen).toList();
    this.opening = open.stream().mapToInt(line -> fixed.before(line.texts()[0])).min().orElse(0);
    this.begun.update(fixed.bytes(), 0, fixed.ends()[opening]);
    this.holes = holes;
    this.labels = labels;
    this.hints = new int[open.size()];
  }

  /// Compiles a document in which each mark stands for a hole; empty if it has many blank nodes or
  /// the fast path does not know its shape.
  public static Optional<CanonicalTemplate> compile(Json.Obj document, List<String> marks) {
    return FastPath.statements(document)
        .filter(statements -> statements.blanks().length <= MOST_BLANK_NODES)
        .map(statements -> compile(statements, marks));
  }

  private static CanonicalTemplate compile(Statements statements, List<String> marks) {
    int[] blanks = statements.blanks();
    OpenLabels labels = blanks.length < 2 ? null : OpenLabels.of(statements, marks);
    List<String> names = labels == null ? List.of() : names(blanks.length);
    if (labels == null) {
      Labels.canonical(statements);
    }
    for (int i = 0; i < names.size(); i++) {
      statements.name(blanks[i], names.get(i).getBytes(StandardCharsets.US_ASCII));
    }
    byte[] text = new Order(statements).lines().copy();
    CodePointOrder.refuseIfOthersDiffer(text);
    List<String> lines =
        new String(text, StandardCharsets.UTF_8).lines().map(it -> it + "\n").toList();
    return new CanonicalTemplate(
        lines,
        Stream.concat(marks.stream(), names.stream()).toList(),
        marks.stream().map(mark -> Hole.of(mark, lines)).toList(),
        labels);
  }

  /// Marks for the labels, which no text can hold by chance.
  private static List<String> names(int count) {
    UUID nonce = UUID.randomUUID();
    return IntStream.range(0, count).mapToObj(i -> "_:" + nonce + "." + i + ".").toList();
  }

  /// The SHA-256 of the document with its holes filled; empty for values that take a second look:
  /// in sorting, as part of an address, or to tell blank nodes apart.
  public Optional<byte[]> hash(String[] values) {
    byte[][] fillings = new byte[values.length][];
    for (int i = 0; i < values.length; i++) {
      if (!holes.get(i).takes(values[i]) || sortsApart(values[i])) {
        return Optional.empty();
      }
      fillings[i] = literal(values[i]);
    }
    return labels == null
        ? Optional.of(digest(fillings))
        : labels.with(fillings).map(names -> digest(join(fillings, names)));
  }

  private byte[] digest(byte[][] fillings) {
    Text room = Objects.requireNonNullElseGet(spare.getAndSet(null), () -> new Text(1 << 14));
    room.clear();
    int[] ends = new int[open.size() + 1];
    for (int i = 0; i < open.size(); i++) {
      open.get(i).fill(fillings, room);
      ends[i + 1] = room.end();
    }
    byte[] hash =
        new Merge(Sha256.goOn(begun), fixed, opening, hints, new Lines(room.bytes(), ends))
            .digest();
    spare.set(room);
    return hash;
  }

  /// Whether there are characters of which others may have another order.
  private static boolean sortsApart(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) >= Character.MIN_SURROGATE) {
        return true;
      }
    }
    return false;
  }

  private static byte[][] join(byte[][] head, byte[][] tail) {
    byte[][] both = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, both, head.length, tail.length);
    return both;
  }

  private static byte[] literal(String value) {
    var text = new Text(value.length() + 2);
    text.literal(value);
    return Arrays.copyOfRange(text.bytes(), 1, text.end() - 1);
  }
}
