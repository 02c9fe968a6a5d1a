package org.laurel.review;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.laurel.learning.Enrollment;
import org.laurel.people.Person;
import org.laurel.portfolio.Submission;

/// Whose submission a review judges. No page for assessors may hold one.
///
/// @param organizations where the teacher worked when it was submitted
record Origin(
    Review.Id review,
    Submission.Id submission,
    Enrollment.Id enrollment,
    Person.Id earner,
    Set<UUID> organizations,
    int attempt,
    Instant openedAt) {}
