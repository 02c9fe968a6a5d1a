package org.laurel.review;

import java.time.LocalDate;
import java.util.Objects;
import org.laurel.learning.Typed;
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
