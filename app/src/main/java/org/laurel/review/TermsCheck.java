package org.laurel.review;

import java.time.LocalDate;
import java.util.Arrays;
import org.laurel.learning.Typed;
import org.laurel.learning.Wrong;
import org.laurel.review.Terms.Approval;
import org.laurel.review.Terms.Colleagues;
import org.laurel.review.Terms.Eyes;
import org.laurel.review.Terms.Invites;

/// Looks what is wrong with terms as somebody typed them.
final class TermsCheck {

  private TermsCheck() {}

  /// What was agreed cannot change behind anybody's back, so it begins today at the earliest.
  static Wrong of(TermsForm form, LocalDate today) {
    var day = Typed.date(form.since());
    return new Wrong()
        .unless(day.isPresent(), "since", "Give the first day as 2026-11-23.")
        .unless(
            day.filter(it -> it.isBefore(today)).isEmpty(),
            "since",
            "The first day lies in the past. Choose today or a later day.")
        .unless(
            isOneOf(form.colleagues(), Colleagues.values()),
            "colleagues",
            "Choose one of the list.")
        .unless(
            Typed.isBetween(form.pairDays(), 0, 3650),
            "pairDays",
            "Give the days as a number from 0 to 3650.")
        .unless(Typed.isBetween(form.loadCap(), 1, 50), "loadCap", "Give a number from 1 to 50.")
        .unless(Typed.isBetween(form.raters(), 1, 2), "raters", "Choose one or two.")
        .unless(isOneOf(form.approval(), Approval.values()), "approval", "Choose one of the list.")
        .unless(
            Typed.isBetween(form.attempts(), 0, 20),
            "attempts",
            "Give a number from 0 to 20; 0 means no limit.")
        .unless(isOneOf(form.eyes(), Eyes.values()), "eyes", "Choose one of the list.")
        .unless(
            Typed.isBetween(form.appealDays(), 0, 365),
            "appealDays",
            "Give the days as a number from 0 to 365.")
        .unless(isOneOf(form.invites(), Invites.values()), "invites", "Choose one of the list.");
  }

  private static boolean isOneOf(String text, Enum<?>[] values) {
    return Arrays.stream(values).anyMatch(it -> it.name().equals(text));
  }
}
