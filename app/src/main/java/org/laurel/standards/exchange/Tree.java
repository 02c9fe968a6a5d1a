package org.laurel.standards.exchange;

import static java.util.Comparator.comparingInt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the items of a package stand under each other, by its `isChildOf` associations. An item with
/// several parents stands under the first that the package names.
///
/// No method here calls itself: a package may hold a chain of many thousands.
final class Tree {

  private final SourcedId document;
  private final Map<SourcedId, Item> items = new LinkedHashMap<>();
  private final Map<SourcedId, Tie> parents = new HashMap<>();

  /// @throws org.laurel.web.Refused naming the first item or association that is out of place
  Tree(SourcedId document, List<Item> items, List<Tie> ties) {
    this.document = document;
    for (var item : items)
      if (item.id().equals(document) || this.items.put(item.id(), item) != null)
        throw item.part().mistake("identifier", "is used twice. Give each item its own.");
    ties.forEach(this::checkEnds);
    var children = ties.stream().filter(Tie::isChild).toList();
    checkCircles(children);
    children.forEach(it -> parents.putIfAbsent(it.origin().orElseThrow(), it));
  }

  /// Only a package's own items make its tree; other associations may lead to one framework from
  /// another, but not from elsewhere to elsewhere.
  private void checkEnds(Tie tie) {
    var from = tie.origin().filter(this::isInside).isPresent();
    var to = tie.destination().filter(this::isInside).isPresent();
    if (!from && (tie.isChild() || !to)) throw nowhere(tie, "originNodeURI");
    if (!to && tie.isChild()) throw nowhere(tie, "destinationNodeURI");
    if (tie.isChild() && tie.origin().filter(document::equals).isPresent())
      throw tie.part().mistake("originNodeURI", "the document cannot stand under an item.");
  }

  private static RuntimeException nowhere(Tie tie, String end) {
    return tie.part()
        .mistake(
            end, "no item of the package has this identifier. Add the item, or take this out.");
  }

  private boolean isInside(SourcedId id) {
    return items.containsKey(id) || id.equals(document);
  }

  /// Takes away whatever stands under nothing that is left; a circle stays (Kahn 1962).
  private void checkCircles(List<Tie> children) {
    var below = new HashMap<SourcedId, List<SourcedId>>();
    var above = new HashMap<SourcedId, Integer>();
    for (var tie : children) {
      var child = tie.origin().orElseThrow();
      below.computeIfAbsent(tie.destination().orElseThrow(), _ -> new ArrayList<>()).add(child);
      above.merge(child, 1, Integer::sum);
    }
    var free =
        new ArrayDeque<>(items.keySet().stream().filter(it -> !above.containsKey(it)).toList());
    free.add(document);
    while (!free.isEmpty())
      for (var child : below.getOrDefault(free.remove(), List.of()))
        if (above.merge(child, -1, Integer::sum) == 0) free.add(child);
    items.values().stream()
        .filter(it -> above.getOrDefault(it.id(), 0) > 0)
        .findFirst()
        .ifPresent(it -> {
          throw it.part().mistake("", "stands under itself, by a circle of isChildOf. Open it.");
        });
  }

  /// The item that this one stands under; none at the top.
  Optional<SourcedId> parent(Item item) {
    return Optional.ofNullable(parents.get(item.id()))
        .flatMap(Tie::destination)
        .filter(it -> !it.equals(document));
  }

  boolean isLoose(Item item) {
    return !parents.containsKey(item.id());
  }

  /// As one reads the tree from top to bottom: each item, then what stands under it.
  List<Item> inOrder() {
    var below = new HashMap<SourcedId, ArrayDeque<Item>>();
    items.values().stream()
        .sorted(comparingInt(this::sequence))
        .forEach(it ->
            below.computeIfAbsent(parent(it).orElse(document), _ -> new ArrayDeque<>()).push(it));
    var order = new ArrayList<Item>();
    var open = new ArrayDeque<>(below.getOrDefault(document, new ArrayDeque<>()).reversed());
    while (!open.isEmpty()) {
      order.add(open.peek());
      below.getOrDefault(open.pop().id(), new ArrayDeque<>()).forEach(open::push);
    }
    return order;
  }

  private int sequence(Item item) {
    var tie = parents.get(item.id());
    return tie == null ? Integer.MAX_VALUE : tie.sequence();
  }
}
