package org.laurel.review.calibration;

import java.util.Objects;
import org.laurel.learning.Typed;
import org.laurel.learning.Wrong;

/// What the agency asks of its assessors, as somebody typed it.
record PolicyForm(String bar, String papers, String every, String months) {

  PolicyForm {
    bar = Objects.requireNonNullElse(bar, "");
    papers = Objects.requireNonNullElse(papers, "");
    every = Objects.requireNonNullElse(every, "");
    months = Objects.requireNonNullElse(months, "");
  }

  static PolicyForm of(Policy it) {
    return new PolicyForm("" + it.bar(), "" + it.papers(), "" + it.every(), "" + it.months());
  }

  Wrong wrong() {
    return new Wrong()
        .unless(Typed.isBetween(bar, 50, 100), "bar", "Enter a whole number from 50 to 100.")
        .unless(Typed.isBetween(papers, 2, 20), "papers", "Enter a whole number from 2 to 20.")
        .unless(Typed.isBetween(every, 0, 1000), "every", "Enter a whole number from 0 to 1000.")
        .unless(Typed.isBetween(months, 1, 60), "months", "Enter a whole number from 1 to 60.");
  }

  Policy policy() {
    return new Policy(number(bar), number(papers), number(every), number(months));
  }

  private static int number(String typed) {
    return Typed.count(typed).orElseThrow();
  }
}
