package org.laurel.portfolio;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.laurel.catalog.EvidenceSlot;
import org.laurel.portfolio.Check.Finding;

/// Whether something of the teacher's own lies in each slot.
///
/// @param filled codes of those in which it does
/// @param untouched codes of those in which the template lies as it was given
record SlotCheck(Set<String> filled, Set<String> untouched) {

  /// Looks at each piece once, because every criterion asks.
  static SlotCheck of(Portfolio portfolio) {
    var slots = portfolio.way().slots();
    var placed = portfolio.placed();
    return new SlotCheck(
        codes(slots, slot -> in(placed, slot).anyMatch(it -> isOwn(slot, it))),
        codes(slots, slot -> in(placed, slot).anyMatch(it -> isTemplate(slot, it))));
  }

  private static Set<String> codes(List<EvidenceSlot> slots, Predicate<EvidenceSlot> which) {
    return slots.stream().filter(which).map(EvidenceSlot::code).collect(toSet());
  }

  private static Stream<Artifact> in(List<Artifact> placed, EvidenceSlot slot) {
    return placed.stream().filter(it -> it.slot().equals(slot.code()));
  }

  List<Finding> missingIn(EvidenceSlot slot) {
    if (isFilled(slot)) return List.of();
    if (untouched.contains(slot.code()))
      return List.of(
          new Finding(
              slot.code(), "%s: the template is not filled in yet.".formatted(slot.title())));
    return slot.required()
        ? List.of(new Finding(slot.code(), "%s: nothing is here yet.".formatted(slot.title())))
        : List.of();
  }

  boolean isFilled(EvidenceSlot slot) {
    return filled.contains(slot.code());
  }

  private static boolean isOwn(EvidenceSlot slot, Artifact artifact) {
    return !isBlank(artifact) && !isTemplate(slot, artifact);
  }

  private static boolean isBlank(Artifact artifact) {
    return artifact.text() != null && artifact.text().isBlank();
  }

  /// Word by word, so that it ends at the first that differs.
  private static boolean isTemplate(EvidenceSlot slot, Artifact artifact) {
    if (artifact.text() == null) return false;
    var given = new StringTokenizer(slot.template());
    var written = new StringTokenizer(artifact.text());
    while (given.hasMoreTokens() && written.hasMoreTokens())
      if (!given.nextToken().equals(written.nextToken())) return false;
    return given.hasMoreTokens() == written.hasMoreTokens();
  }
}
