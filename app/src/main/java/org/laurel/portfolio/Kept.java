package org.laurel.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollment.State;

/// An artifact as it stands in the teacher's library, in a slot or not.
///
/// @param artifact whose slot is empty
/// @param frozen whether a submission holds it
/// @param ownPart what the teacher did in what a team made, or null
/// @param uses where it lies now
record Kept(Artifact artifact, boolean frozen, @Nullable String ownPart, List<Use> uses) {

  /// A slot in which it lies.
  ///
  /// @param title of the micro-credential
  record Use(Enrollment.Id enrollment, String title, String slot, String slotTitle, State state) {}

  Artifact.Id id() {
    return artifact.id();
  }

  Kept with(List<Use> uses) {
    return new Kept(artifact, frozen, ownPart, uses);
  }

  /// Such as `In a draft`.
  String standing() {
    if (frozen) return "Submitted";
    return uses.isEmpty() ? "Not used yet" : "In a draft";
  }

  /// A submitted text stays as assessors read it.
  boolean canRewrite() {
    return artifact.text() != null && !frozen;
  }
}
