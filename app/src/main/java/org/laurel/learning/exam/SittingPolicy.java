package org.laurel.learning.exam;

import org.laurel.learning.exam.Sittings.Exam;
import org.laurel.web.Refused;

/// When a test may be begun.
final class SittingPolicy {

  static final String NOT_ASKED = "The way that you chose asks for no test.";
  static final String PASSED = "You have passed this test. You need not take it again.";
  static final String USED_UP =
      "Every attempt is used, and the test is not passed. Ask your program how to go on.";

  private SittingPolicy() {}

  static void mayBegin(Exam exam) {
    if (!exam.asked()) throw new Refused(NOT_ASKED);
    if (exam.standing().isPassed()) throw new Refused(PASSED);
    if (exam.standing().isUsedUp()) throw new Refused(USED_UP);
    switch (exam.enrollment().state()) {
      case NOT_STARTED, STARTED, READY_TO_CHECK, ONE_MORE_STEP -> {}
      case PAUSED, LEFT ->
          throw new Refused(
              "You stopped here for now. Go on in My plan first, and take the test then.");
      case WITH_ASSESSORS, EARNED ->
          throw new Refused("You have submitted. You need not take the test now.");
    }
  }
}
