package org.laurel.learning;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Design;
import org.laurel.catalog.EvidenceSlot;
import org.laurel.catalog.ExternalScore;
import org.laurel.catalog.Route;
import org.laurel.catalog.Rubric.Criterion;

/// What a version asks of one teacher: all of it, or what the route names that the teacher chose.
///
/// @param route null while nothing is chosen, and where there is nothing to choose
public record Way(Design design, @Nullable Route route) {

  /// Whether the teacher has yet to choose. Until then every slot stands open, so that nobody waits
  /// with their evidence, and neither test nor score is asked for.
  public boolean isOpen() {
    return route == null && !design.routes().isEmpty();
  }

  public List<EvidenceSlot> slots() {
    return design.slots().stream().filter(this::asksFor).toList();
  }

  public boolean asksFor(EvidenceSlot slot) {
    return route == null || route.slots().contains(slot.code());
  }

  /// What is judged: the criteria that speak to a slot on this way.
  public List<Criterion> criteria() {
    return design.rubric().criteria().stream()
        .filter(it -> slotsOf(it).findAny().isPresent())
        .toList();
  }

  /// The slots on this way that a criterion speaks to.
  public Stream<EvidenceSlot> slotsOf(Criterion criterion) {
    return criterion.slots().stream().map(design::slot).filter(this::asksFor);
  }

  public List<ExternalScore> scores() {
    if (isOpen()) return List.of();
    return design.scores().stream()
        .filter(it -> route == null || route.scores().contains(it.code()))
        .toList();
  }

  public boolean asksForTest() {
    return design.test() != null && !isOpen() && (route == null || route.test());
  }
}
