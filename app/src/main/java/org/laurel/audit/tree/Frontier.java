package org.laurel.audit.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/// The right edge of a tree that grows leaf by leaf: one root for each complete subtree in it.
public final class Frontier {

  private final Deque<Hash> roots = new ArrayDeque<>(); // the smallest subtree first
  private long size;

  public long size() {
    return size;
  }

  public void add(Hash leaf) {
    var root = leaf;
    for (var rest = size; (rest & 1) == 1; rest >>= 1) root = roots.pop().with(root);
    roots.push(root);
    size++;
  }

  public Hash root() {
    if (roots.isEmpty()) return Hash.NOTHING;
    Iterator<Hash> each = roots.iterator();
    var root = each.next();
    while (each.hasNext()) root = each.next().with(root);
    return root;
  }
}
