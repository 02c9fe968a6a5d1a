package org.laurel.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.laurel.catalog.EvidenceSlot;
import org.laurel.catalog.Rubric.Criterion;
import org.laurel.catalog.Version;
import org.laurel.portfolio.Check.Finding;

/// Looks through a portfolio as it stands, before assessors do.
record Completeness(Portfolio portfolio) {

  Check check() {
    var missing = new ArrayList<Finding>();
    slots().forEach(slot -> missing.addAll(missingIn(slot)));
    missing.addAll(criteriaWithoutEvidence());
    missing.addAll(unchanged());
    missing.addAll(consent());
    missing.addAll(new HoursCheck(version(), portfolio.logged(), filledSlots()).missing());
    return new Check(List.copyOf(missing), warnings(), criteria());
  }

  private Version version() {
    return portfolio.version();
  }

  private Opening opening() {
    return portfolio.opening();
  }

  private List<EvidenceSlot> slots() {
    return portfolio.openSlots();
  }

  private List<Finding> missingIn(EvidenceSlot slot) {
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

  private boolean isFilled(EvidenceSlot slot) {
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

  List<EvidenceSlot> filledSlots() {
    return version().design().slots().stream().filter(this::isFilled).toList();
  }

  /// A criterion whose required slot is empty is not named a second time.
  private List<Finding> criteriaWithoutEvidence() {
    return openCriteria()
        .filter(it -> !hasEvidence(it) && slotsOf(it).noneMatch(slot -> !missingIn(slot).isEmpty()))
        .map(it ->
            new Finding(
                it.slots().getFirst(),
                "“%s” has no evidence yet. Add some to at least one of its places."
                    .formatted(it.title())))
        .toList();
  }

  private Stream<Criterion> openCriteria() {
    return version().design().rubric().criteria().stream()
        .filter(it -> opening().criteria().contains(it.code()));
  }

  private boolean hasEvidence(Criterion criterion) {
    return slotsOf(criterion).anyMatch(this::isFilled);
  }

  private Stream<EvidenceSlot> slotsOf(Criterion criterion) {
    return criterion.slots().stream().map(version().design()::slot);
  }

  private List<Check.Criterion> criteria() {
    return openCriteria().map(it -> new Check.Criterion(it.title(), hasEvidence(it))).toList();
  }

  /// Assessors would only say again what they have said.
  private List<Finding> unchanged() {
    var since = opening().submittedAt();
    var open = slots().stream().map(EvidenceSlot::code).toList();
    var isUnchanged =
        since != null
            && portfolio.artifacts().stream()
                .noneMatch(it -> open.contains(it.slot()) && it.changedAt().isAfter(since));
    return isUnchanged
        ? List.of(
            new Finding(
                "portfolio",
                "Nothing has changed since you submitted. Read the feedback, and add or mend"
                    + " something first."))
        : List.of();
  }

  private List<Finding> consent() {
    return portfolio.unanswered().stream()
        .map(it ->
            new Finding(
                "students",
                "Say whether students can be seen, heard or named in “%s”.".formatted(it.title())))
        .toList();
  }

  private List<Finding> warnings() {
    return portfolio.placed().stream()
        .filter(it -> it.names() != null && !it.names().isEmpty())
        .map(it ->
            new Finding(
                it.slot(),
                "“%s” says who you are: %s. Assessors should not know. Mend it, or leave it: we hide"
                        .formatted(it.title(), it.names())
                    + " what we can."))
        .toList();
  }
}
