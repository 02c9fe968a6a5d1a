package org.laurel.openbadges.rdf;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Names the blank nodes of a template. Their order depends on hashes of what is said of them, so a
/// value in one place can change the labels in all (RDFC-1.0, 4.6).
final class OpenLabels {
  private final List<Node> nodes;

  private OpenLabels(List<Node> nodes) {
    this.nodes = nodes;
  }

  static OpenLabels of(Statements statements, List<String> marks) {
    return new OpenLabels(
        FirstDegree.of(statements).stream().map(said -> Node.of(said, marks)).toList());
  }

  /// The labels, or empty if two nodes look alike with these values.
  Optional<byte[][]> with(byte[][] values) {
    return Labels.of(nodes.stream().map(node -> node.hash(values)).toList());
  }

  /// One blank node; its hash is known beforehand if nothing open is said of it.
  private record Node(List<Mention> mentions, @Nullable String known) {
    static Node of(FirstDegree said, List<String> marks) {
      List<Mention> mentions = said.lines().stream().map(line -> Mention.of(line, marks)).toList();
      boolean open = mentions.stream().anyMatch(mention -> mention.line().isOpen());
      return new Node(mentions, open ? null : said.hash());
    }

    String hash(byte[][] values) {
      return known != null
          ? known
          : new FirstDegree(mentions.stream().map(mention -> mention.with(values)).toList()).hash();
    }
  }

  private record Mention(OpenLine line, boolean namesAnother) {
    static Mention of(FirstDegree.Line line, List<String> marks) {
      return new Mention(OpenLine.of(line.bytes(), marks), line.namesAnother());
    }

    FirstDegree.Line with(byte[][] values) {
      var text = new Text(256);
      line.fill(values, text);
      return new FirstDegree.Line(text.copy(), namesAnother);
    }
  }
}
