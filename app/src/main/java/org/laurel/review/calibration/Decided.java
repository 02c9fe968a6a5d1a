package org.laurel.review.calibration;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.laurel.catalog.Version;
import org.laurel.learning.Enrollment;
import org.laurel.people.Person;

/// A submission that was decided, from which an anchor paper can be made.
///
/// @param levels by criterion: what was decided
record Decided(
    UUID review,
    String code,
    Version.Id version,
    List<String> criteria,
    Enrollment.Id enrollment,
    Person.Id earner,
    Map<String, String> levels) {}
