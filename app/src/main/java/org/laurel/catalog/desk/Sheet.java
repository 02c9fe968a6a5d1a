package org.laurel.catalog.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.laurel.web.Errors.Mistake;

/// One page of a draft: what is filled in there, and what is listed there.
///
/// @param seal of what is saved in its boxes; a form that carries another was drawn before a change
record Sheet(
    Place place, String title, String help, List<Box> boxes, List<Pile> piles, String seal) {

  /// Pieces of one kind in their order.
  ///
  /// @param within the code of the course or unit, where it is about units or materials
  /// @param empty what to do when there are none
  /// @param seal of the list; a form that carries another was drawn before a change
  record Pile(
      Piece piece, String within, String title, String empty, List<Entry> entries, String seal) {}

  /// @param label its title, or its code while it has none
  record Entry(String code, String label) {}

  static Sheet of(
      Paper paper, Place place, String title, String help, List<Box> boxes, List<Pile> piles) {
    var seal = paper.seal(boxes.stream().map(Box::pointer).toList());
    return new Sheet(place, title, help, boxes, piles, seal);
  }

  Sheet typed(Map<String, List<String>> form) {
    return with(it -> it.typed(form));
  }

  /// With what is saved shown beside each box that differs from it.
  Sheet beside(Sheet saved) {
    var others = saved.boxes.iterator();
    return new Sheet(
        place,
        title,
        help,
        boxes.stream().map(it -> it.beside(others.next())).toList(),
        piles,
        saved.seal);
  }

  private Sheet with(UnaryOperator<Box> change) {
    return new Sheet(place, title, help, boxes.stream().map(change).toList(), piles, seal);
  }

  boolean says(Sheet other) {
    return boxes.stream()
        .map(Box::values)
        .toList()
        .equals(other.boxes.stream().map(Box::values).toList());
  }

  /// What cannot be kept as it was typed.
  List<Mistake> mistakes() {
    var mistakes = new ArrayList<Mistake>();
    for (var box : boxes)
      try {
        box.value();
      } catch (Misfit misfit) {
        mistakes.add(new Mistake(box.name(), box.label() + ": " + misfit.getMessage()));
      }
    return mistakes;
  }

  void write(Paper paper) {
    boxes.forEach(it -> paper.set(it.pointer(), it.value()));
  }
}
