package org.laurel.review;

import org.laurel.notices.Notice;
import org.laurel.notices.Notices;
import org.springframework.stereotype.Component;

/// Tells a teacher what became of their work, in words one would say to a colleague.
@Component
class Tidings {

  private final Notices notices;

  Tidings(Notices notices) {
    this.notices = notices;
  }

  void oneMoreStep(Origin origin) {
    tell(
        origin,
        "Your feedback is here: one more step",
        "Assessors have read your evidence and say what to do next. What you have shown stays"
            + " passed; only the rest needs another look."
            + (origin.attempt() > 1 ? " With the feedback you can ask a coach to help you." : ""));
  }

  void lastAttempt(Origin origin) {
    tell(
        origin,
        "Your feedback is here",
        "Assessors have read your evidence. Not everything is shown yet, and this was the last"
            + " attempt that your agency plans for. What you have shown stays passed. Your program"
            + " manager can open another attempt: ask, it is a usual thing to ask.");
  }

  void appealCameIn(Origin origin, String due) {
    tell(
        origin,
        "We have your appeal",
        "Two new assessors now look at what was not shown yet. They have never seen your work, and"
            + " they do not know your name. You hear from us by %s at the latest.".formatted(due));
  }

  void appealIsAnswered(Origin origin, Outcome outcome) {
    switch (outcome) {
      case EARNED ->
          tell(
              origin,
              "Your appeal: you have earned it",
              "New assessors looked again, and they find everything shown. Their word replaces the"
                  + " one before. Thank you for asking.");
      case ONE_MORE_STEP ->
          tell(
              origin,
              "Your appeal: one more step",
              "New assessors looked again with open eyes. They also find that something is missing"
                  + " still, and say what would show it. What is passed stays passed.");
    }
  }

  private void tell(Origin origin, String subject, String text) {
    notices.tell(
        origin.earner(),
        new Notice(
            Notice.Urgency.PROMPT,
            subject,
            text,
            "Read the feedback",
            "/enrollments/" + origin.enrollment().value() + "/feedback"));
  }
}
