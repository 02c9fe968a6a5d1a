package org.laurel.portfolio;

import java.util.List;
import java.util.stream.Stream;
import org.laurel.catalog.EvidenceSlot;
import org.laurel.portfolio.Check.Finding;

/// Whether something of the teacher's own lies in each slot.
record SlotCheck(Portfolio portfolio) {

  List<Finding> missingIn(EvidenceSlot slot) {
    if (isFilled(slot)) return List.of();
    if (in(slot).anyMatch(it -> isTemplate(slot, it)))
      return List.of(
          new Finding(
              slot.code(), "%s: the template is not filled in yet.".formatted(slot.title())));
    return slot.required()
        ? List.of(new Finding(slot.code(), "%s: nothing is here yet.".formatted(slot.title())))
        : List.of();
  }

  private Stream<Artifact> in(EvidenceSlot slot) {
    return portfolio.placed().stream().filter(it -> it.slot().equals(slot.code()));
  }

  boolean isFilled(EvidenceSlot slot) {
    return in(slot).anyMatch(it -> !isTemplate(slot, it) && !isBlank(it));
  }

  private static boolean isTemplate(EvidenceSlot slot, Artifact artifact) {
    return artifact.text() != null && same(artifact.text()).equals(same(slot.template()));
  }

  private static String same(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static boolean isBlank(Artifact artifact) {
    return artifact.text() != null && artifact.text().isBlank();
  }
}
