package org.laurel.review;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.laurel.learning.Typed;
import org.laurel.learning.Wrong;
import org.laurel.review.Terms.Approval;
import org.laurel.review.Terms.Colleagues;
import org.laurel.review.Terms.Eyes;
import org.laurel.review.Terms.Invites;

/// Terms as somebody typed them.
public record TermsForm(
    String since,
    String colleagues,
    String pairDays,
    String loadCap,
    String raters,
    String approval,
    String attempts,
    String eyes,
    String appealDays,
    String invites) {

  public TermsForm {
    since = Objects.requireNonNullElse(since, "");
    colleagues = Objects.requireNonNullElse(colleagues, "");
    pairDays = Objects.requireNonNullElse(pairDays, "");
    loadCap = Objects.requireNonNullElse(loadCap, "");
    raters = Objects.requireNonNullElse(raters, "");
    approval = Objects.requireNonNullElse(approval, "");
    attempts = Objects.requireNonNullElse(attempts, "");
    eyes = Objects.requireNonNullElse(eyes, "");
    appealDays = Objects.requireNonNullElse(appealDays, "");
    invites = Objects.requireNonNullElse(invites, "");
  }

  static TermsForm of(Terms it, LocalDate since) {
    return new TermsForm(
        since.toString(),
        it.colleagues().name(),
        String.valueOf(it.pairDays()),
        String.valueOf(it.loadCap()),
        String.valueOf(it.raters()),
        it.approval().name(),
        String.valueOf(it.attempts()),
        it.eyes().name(),
        String.valueOf(it.appealDays()),
        it.invites().name());
  }

  /// What was agreed cannot change behind anybody's back, so it begins today at the earliest.
  Wrong wrong(LocalDate today) {
    var day = Typed.date(since);
    return new Wrong()
        .unless(day.isPresent(), "since", "Give the first day as 2026-11-23.")
        .unless(
            day.filter(it -> it.isBefore(today)).isEmpty(),
            "since",
            "The first day lies in the past. Choose today or a later day.")
        .unless(isOneOf(colleagues, Colleagues.values()), "colleagues", "Choose one of the list.")
        .unless(
            isWithin(pairDays, 0, 3650), "pairDays", "Give the days as a number from 0 to 3650.")
        .unless(isWithin(loadCap, 1, 50), "loadCap", "Give a number from 1 to 50.")
        .unless(isWithin(raters, 1, 2), "raters", "Choose one or two.")
        .unless(isOneOf(approval, Approval.values()), "approval", "Choose one of the list.")
        .unless(
            isWithin(attempts, 0, 20), "attempts", "Give a number from 0 to 20; 0 means no limit.")
        .unless(isOneOf(eyes, Eyes.values()), "eyes", "Choose one of the list.")
        .unless(
            isWithin(appealDays, 0, 365), "appealDays", "Give the days as a number from 0 to 365.")
        .unless(isOneOf(invites, Invites.values()), "invites", "Choose one of the list.");
  }

  private static boolean isWithin(String text, int least, int most) {
    return Typed.count(text).filter(it -> it >= least && it <= most).isPresent();
  }

  private static boolean isOneOf(String text, Enum<?>[] values) {
    return Arrays.stream(values).anyMatch(it -> it.name().equals(text));
  }

  /// Once nothing is wrong.
  Terms terms() {
    return new Terms(
        Colleagues.valueOf(colleagues),
        number(pairDays),
        number(loadCap),
        number(raters),
        Approval.valueOf(approval),
        number(attempts),
        Eyes.valueOf(eyes),
        number(appealDays),
        Invites.valueOf(invites));
  }

  LocalDate firstDay() {
    return Typed.date(since).orElseThrow();
  }

  private static int number(String text) {
    return Typed.count(text).orElseThrow();
  }
}
