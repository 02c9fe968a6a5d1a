package org.laurel.standards.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An item with all that stands under it.
public record Branch(Node node, List<Branch> branches) {

  /// @param nodes whole or in part; what stands under none of them stands at the top
  static List<Branch> of(List<Node> nodes) {
    var below = new HashMap<UUID, List<Branch>>();
    for (var node : nodes) below.put(node.identifier(), new ArrayList<>());
    var top = new ArrayList<Branch>();
    for (var node : nodes)
      siblings(node.parent(), below, top)
          .add(new Branch(node, below.getOrDefault(node.identifier(), List.of())));
    return List.copyOf(top);
  }

  private static List<Branch> siblings(
      @Nullable UUID parent, HashMap<UUID, List<Branch>> below, List<Branch> top) {
    return parent == null ? top : below.getOrDefault(parent, top);
  }
}
