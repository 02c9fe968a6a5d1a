package org.laurel.review;

/// Whether an assessor may have a submission.
sealed interface Verdict {

  record Allowed() implements Verdict {}

  record Denied(ReviewPolicy rule) implements Verdict {}
}
