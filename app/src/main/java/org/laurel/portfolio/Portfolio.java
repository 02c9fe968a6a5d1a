package org.laurel.portfolio;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.EvidenceSlot;
import org.laurel.catalog.HoursAccount;
import org.laurel.catalog.Version;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollment.State;
import org.laurel.learning.Requirement.Line;
import org.laurel.learning.Way;

/// One teacher's evidence for one version, as it stands now.
///
/// @param artifacts those taken out as well
/// @param placed those that are looked at and submitted: what lies off the teacher's way is kept,
///   and nothing more
/// @param openSlots where something may be changed now
/// @param logged hours by account
/// @param asked what the way asks for besides evidence and hours, met or not
/// @param declaration on AI and help, or null before it is made
record Portfolio(
    Enrollment enrollment,
    Version version,
    Way way,
    Opening opening,
    List<Artifact> artifacts,
    List<Artifact> placed,
    List<EvidenceSlot> openSlots,
    Map<HoursAccount, BigDecimal> logged,
    List<Line> asked,
    @Nullable Declaration declaration) {

  /// Finds what is placed and what is open once, because every check and every slot asks.
  Portfolio(
      Enrollment enrollment,
      Version version,
      Way way,
      Opening opening,
      List<Artifact> artifacts,
      Map<HoursAccount, BigDecimal> logged,
      List<Line> asked,
      @Nullable Declaration declaration) {
    this(
        enrollment,
        version,
        way,
        opening,
        artifacts,
        placed(artifacts, way),
        opening.slots(way),
        logged,
        asked,
        declaration);
  }

  private static List<Artifact> placed(List<Artifact> artifacts, Way way) {
    var slots = way.slots().stream().map(EvidenceSlot::code).collect(toSet());
    return artifacts.stream().filter(it -> !it.removed() && slots.contains(it.slot())).toList();
  }

  List<Artifact> placedIn(String slot) {
    return placed.stream().filter(it -> it.slot().equals(slot)).toList();
  }

  List<Artifact> removedFrom(String slot) {
    return artifacts.stream().filter(it -> it.removed() && it.slot().equals(slot)).toList();
  }

  /// Those about which the teacher has not said whether students are in them.
  List<Artifact> unanswered() {
    return placed.stream().filter(it -> it.asksAboutStudents() && it.students() == null).toList();
  }

  /// Nothing can be changed while it is paused, left, earned or with assessors.
  boolean canChange() {
    return opening.isAny()
        && switch (enrollment.state()) {
          case NOT_STARTED, STARTED, READY_TO_CHECK, ONE_MORE_STEP -> true;
          case WITH_ASSESSORS, EARNED, PAUSED, LEFT -> false;
        };
  }

  boolean canChange(EvidenceSlot slot) {
    return canChange() && openSlots.contains(slot);
  }

  /// The same, as if nothing but evidence and hours were asked for.
  Portfolio withoutRequirements() {
    return new Portfolio(
        enrollment, version, way, opening, artifacts, logged, List.of(), declaration);
  }

  Check check() {
    return completeness().check();
  }

  /// Whether all is there but the declaration, which is made with the submission.
  boolean isGathered() {
    return check().missing().stream().allMatch(it -> it.where().equals(Check.DECLARATION));
  }

  /// The state that fits what is there, while nobody assesses it.
  State stateDue() {
    if (isGathered()) return State.READY_TO_CHECK;
    var isUntouched = artifacts.isEmpty() && enrollment.state() == State.NOT_STARTED;
    return isUntouched ? State.NOT_STARTED : State.STARTED;
  }

  List<HoursCheck.Line> hours() {
    return new HoursCheck(way, logged, completeness().filledSlots()).lines();
  }

  private Completeness completeness() {
    return new Completeness(this);
  }
}
