package org.laurel.audit.tree;

/// Where the roots of complete subtrees are found.
@FunctionalInterface
public interface Nodes {

  /// @param level 0 for a leaf; a node covers 2^level of them
  /// @param index from 0, among the nodes of its level
  Hash at(int level, long index);
}
