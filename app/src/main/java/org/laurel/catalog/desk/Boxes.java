package org.laurel.catalog.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.laurel.catalog.desk.Box.Choice;

/// Collects the boxes of one form, each over a value below one place of the paper.
final class Boxes {

  private final Paper paper;
  private final String at;
  private final List<Box> boxes = new ArrayList<>();

  Boxes(Paper paper, String at) {
    this.paper = paper;
    this.at = at;
  }

  /// Codes as they are, each its own label.
  static List<Choice> choices(Stream<String> codes) {
    return codes.map(it -> new Choice(it, it)).toList();
  }

  Boxes add(Kind kind, String name, String label, String hint) {
    return add(kind, name, label, hint, List.of());
  }

  Boxes add(Kind kind, String name, String label, String hint, List<Choice> choices) {
    return add(Box.of(paper, name, at + "/" + name, label, hint, kind, choices));
  }

  Boxes add(Box box) {
    boxes.add(box);
    return this;
  }

  List<Box> all() {
    return List.copyOf(boxes);
  }
}
