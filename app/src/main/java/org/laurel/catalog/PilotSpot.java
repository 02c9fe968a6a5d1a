package org.laurel.catalog;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// A part of a version that teachers of its pilot can say a word on.
///
/// @param key as the desk writes the place, such as `slots EOLA-1`
/// @param title what it is, in words
public record PilotSpot(String key, String title) {

  private static final PilotSpot WHOLE = new PilotSpot("words", "All of it");

  public static PilotSpot of(EvidenceSlot slot) {
    return new PilotSpot("slots " + slot.code(), "Evidence: " + slot.title());
  }

  public static PilotSpot of(Design.Unit unit) {
    return new PilotSpot("units " + unit.code(), "Unit: " + unit.title());
  }

  private static PilotSpot of(Rubric.Criterion criterion) {
    return new PilotSpot("criteria " + criterion.code(), "Criterion: " + criterion.title());
  }

  /// The whole first, then its parts in the order of the design.
  public static List<PilotSpot> all(Design design) {
    return Stream.of(
            Stream.of(WHOLE),
            design.units().map(PilotSpot::of),
            design.slots().stream().map(PilotSpot::of),
            design.rubric().criteria().stream().map(PilotSpot::of))
        .flatMap(Function.identity())
        .toList();
  }
}
