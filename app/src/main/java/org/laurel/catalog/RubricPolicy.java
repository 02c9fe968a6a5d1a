package org.laurel.catalog;

import java.util.Set;
import java.util.stream.Collectors;

/// How the rubric of a version must fit its slots and its own levels.
final class RubricPolicy {

  static final DesignRule EVERY_SLOT_IS_JUDGED =
      it -> {
        var judged = judgedSlots(it);
        return it.slots().stream()
            .filter(slot -> !judged.contains(slot.code()))
            .map(slot ->
                new Flaw(
                    "slots > " + slot.code(), "no criterion judges it. Name it in the rubric."));
      };

  static final DesignRule CRITERIA_NAME_SLOTS_THAT_EXIST =
      it -> {
        var slots = it.slots().stream().map(EvidenceSlot::code).toList();
        return judgedSlots(it).stream()
            .filter(code -> !slots.contains(code))
            .map(code -> new Flaw("rubric > criteria > slots", "there is no slot " + code + "."));
      };

  static final DesignRule EVERY_LEVEL_HAS_AN_INDICATOR =
      it ->
          it.rubric().criteria().stream()
              .filter(criterion ->
                  !criterion.indicators().keySet().equals(Set.copyOf(it.rubric().levelCodes())))
              .map(criterion ->
                  new Flaw(
                      "rubric > criteria > " + criterion.code() + " > indicators",
                      "must have one for each level: "
                          + String.join(", ", it.rubric().levelCodes())
                          + "."));

  static final DesignRule DEMONSTRATES_IS_A_LEVEL =
      it ->
          Flaw.when(
              !it.rubric().hasLevel(it.rubric().demonstrates()),
              "rubric > demonstrates",
              "is not one of the levels: " + String.join(", ", it.rubric().levelCodes()) + ".");

  private RubricPolicy() {}

  private static Set<String> judgedSlots(Design it) {
    return it.rubric().criteria().stream()
        .flatMap(criterion -> criterion.slots().stream())
        .collect(Collectors.toSet());
  }
}
