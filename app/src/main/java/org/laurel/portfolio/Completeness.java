package org.laurel.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.laurel.catalog.EvidenceSlot;
import org.laurel.learning.Way;
import org.laurel.portfolio.Check.Finding;

/// Looks through a portfolio as it stands, before assessors do.
record Completeness(Portfolio portfolio, SlotCheck slots) {

  Completeness(Portfolio portfolio) {
    this(portfolio, new SlotCheck(portfolio));
  }

  Check check() {
    var criteria = new CriteriaCheck(way(), opening(), slots);
    var missing = new ArrayList<Finding>();
    portfolio.openSlots().forEach(slot -> missing.addAll(slots.missingIn(slot)));
    missing.addAll(criteria.missing());
    missing.addAll(unchanged());
    missing.addAll(ownParts());
    missing.addAll(consent());
    missing.addAll(new HoursCheck(way(), portfolio.logged(), filledSlots()).missing());
    missing.addAll(open());
    if (portfolio.declaration() == null)
      missing.add(
          new Finding(Check.DECLARATION, "Say whether you used AI, and whether you had help."));
    return new Check(List.copyOf(missing), warnings(), criteria.all());
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

  private List<Finding> consent() {
    return Stream.concat(unanswered(), lacking()).toList();
  }

  private Stream<Finding> lacking() {
    return portfolio.placed().stream()
        .flatMap(it ->
            it.lacks().consentOf().stream()
                .map(student ->
                    new Finding(
                        it.slot(),
                        "“%s” shows %s, and no consent holds today. Note it in My students, or take “%s” out."
                            .formatted(it.title(), student, it.title()))));
  }

  private Stream<Finding> unanswered() {
    return portfolio.unanswered().stream()
        .map(it ->
            new Finding(
                "students",
                "Say whether students can be seen, heard or named in “%s”.".formatted(it.title())));
  }

  private List<Finding> open() {
    return portfolio.asked().stream()
        .filter(it -> !it.isMet())
        .map(it -> new Finding(it.where(), it.sentence()))
        .toList();
  }

  private List<Finding> warnings() {
    return Stream.concat(names(), unnamed()).toList();
  }

  private Stream<Finding> unnamed() {
    return portfolio.placed().stream()
        .filter(it -> it.lacks().nobodyNamed())
        .map(it ->
            new Finding(
                it.slot(),
                "Students are in “%s”. Name them in its details, and we watch over their consent."
                    .formatted(it.title())));
  }

  private Stream<Finding> names() {
    return portfolio.placed().stream()
        .filter(it -> it.names() != null && !it.names().isEmpty())
        .map(it ->
            new Finding(
                it.slot(),
                "“%s” says who you are: %s. Assessors should not know. Mend it, or leave it: we hide"
                        .formatted(it.title(), it.names())
                    + " what we can."));
  }
}
