package org.laurel.standards.tree;

import java.util.List;
import org.laurel.standards.Uses;
import org.laurel.standards.tree.WordingStore.Wording;

/// All about one item of a framework.
///
/// @param path the item last, and before it all above it
/// @param below what stands right under it
/// @param wordings what it says in each version, newest first
/// @param uses what points at it in any version and is open to everybody
public record Detail(
    List<Node> path,
    Listing below,
    List<Wording> wordings,
    List<Relative> relatives,
    List<Uses.Use> uses) {

  public Node item() {
    return path.getLast();
  }

  public List<Node> above() {
    return path.subList(0, path.size() - 1);
  }

  /// The same in the other versions.
  public List<Wording> others() {
    return wordings.stream()
        .filter(it -> !it.version().equals(below.framework().version()))
        .toList();
  }
}
