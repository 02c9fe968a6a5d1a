package org.laurel.portfolio;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.laurel.catalog.EvidenceSlot;
import org.laurel.catalog.Rubric.Criterion;
import org.laurel.learning.Way;
import org.laurel.portfolio.Check.Finding;

/// Looks which of the open criteria have evidence.
record CriteriaCheck(Way way, Opening opening, SlotCheck slots) {

  /// A criterion whose required slot is empty is not named a second time.
  List<Finding> missing() {
    return openCriteria()
        .filter(it ->
            !hasEvidence(it) && slotsOf(it).noneMatch(slot -> !slots.missingIn(slot).isEmpty()))
        .map(it ->
            new Finding(
                slotsOf(it).findFirst().orElseThrow().code(),
                "“%s” has no evidence yet. Add some to at least one of its places."
                    .formatted(it.title())))
        .toList();
  }

  List<Check.Criterion> all() {
    return openCriteria()
        .map(it -> new Check.Criterion(it.title(), hasEvidence(it), sentence(it)))
        .toList();
  }

  private String sentence(Criterion criterion) {
    var filled = titles(slotsOf(criterion).filter(slots::isFilled));
    return filled.isEmpty()
        ? "No evidence yet. It can go to: " + titles(slotsOf(criterion)) + "."
        : "Evidence is in: " + filled + ".";
  }

  private static String titles(Stream<EvidenceSlot> slots) {
    return slots.map(EvidenceSlot::title).collect(Collectors.joining(", "));
  }

  private Stream<Criterion> openCriteria() {
    return way.criteria().stream().filter(it -> opening.criteria().contains(it.code()));
  }

  private boolean hasEvidence(Criterion criterion) {
    return slotsOf(criterion).anyMatch(slots::isFilled);
  }

  private Stream<EvidenceSlot> slotsOf(Criterion criterion) {
    return way.slotsOf(criterion);
  }
}
