package org.laurel.portfolio;

import java.util.ArrayList;
import java.util.List;
import org.laurel.catalog.EvidenceSlot;
import org.laurel.learning.Way;
import org.laurel.portfolio.Check.Finding;

/// Looks through a portfolio as it stands, before assessors do.
record Completeness(Portfolio portfolio, SlotCheck slots) {

  Completeness(Portfolio portfolio) {
    this(portfolio, SlotCheck.of(portfolio));
  }

  Check check() {
    var criteria = new CriteriaCheck(way(), opening(), slots);
    var people = new PeopleCheck(portfolio);
    var missing = new ArrayList<Finding>();
    portfolio.openSlots().forEach(slot -> missing.addAll(slots.missingIn(slot)));
    missing.addAll(criteria.missing());
    missing.addAll(unchanged());
    missing.addAll(ownParts());
    missing.addAll(people.missing());
    missing.addAll(new HoursCheck(way(), portfolio.logged(), filledSlots()).missing());
    missing.addAll(open());
    if (portfolio.declaration() == null)
      missing.add(
          new Finding(Check.DECLARATION, "Say whether you used AI, and whether you had help."));
    return new Check(List.copyOf(missing), people.warnings(), criteria.all());
  }

  private Way way() {
    return portfolio.way();
  }

  private Opening opening() {
    return portfolio.opening();
  }

  List<EvidenceSlot> filledSlots() {
    return way().slots().stream().filter(slots::isFilled).toList();
  }

  /// Assessors would only say again what they have said.
  private List<Finding> unchanged() {
    return isUnchanged()
        ? List.of(
            new Finding(
                "portfolio",
                "Nothing has changed since you submitted. Read the feedback, and add or mend"
                    + " something first."))
        : List.of();
  }

  private boolean isUnchanged() {
    var since = opening().submittedAt();
    if (since == null) return false;
    var open = portfolio.openSlots().stream().map(EvidenceSlot::code).toList();
    return portfolio.artifacts().stream()
        .noneMatch(it -> open.contains(it.slot()) && it.changedAt().isAfter(since));
  }

  private List<Finding> ownParts() {
    return portfolio.placed().stream()
        .filter(it -> it.lacks().ownPart())
        .map(it ->
            new Finding(
                it.slot(),
                "Say what your own part in “%s” was, because it names a team."
                    .formatted(it.title())))
        .toList();
  }

  private List<Finding> open() {
    return portfolio.asked().stream()
        .filter(it -> !it.isMet())
        .map(it -> new Finding(it.where(), it.sentence()))
        .toList();
  }
}
