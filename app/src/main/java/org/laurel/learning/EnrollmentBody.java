package org.laurel.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.laurel.catalog.Hours;
import org.laurel.catalog.HoursAccount;

/// An enrollment as programs read it.
record EnrollmentBody(
    UUID id,
    String microCredential,
    String title,
    Enrollment.State state,
    Instant since,
    List<HoursBody> hours) {

  static EnrollmentBody of(Plan plan) {
    return new EnrollmentBody(
        plan.enrollment().id().value(),
        plan.version().slug(),
        plan.version().design().title(),
        plan.enrollment().state(),
        plan.enrollment().since(),
        plan.accounts().stream().map(HoursBody::of).toList());
  }

  record HoursBody(
      HoursAccount account,
      BigDecimal planned,
      BigDecimal required,
      Hours.Rule rule,
      BigDecimal logged) {

    static HoursBody of(Plan.Account it) {
      return new HoursBody(
          it.account(),
          it.asked().planned(),
          it.asked().required(),
          it.asked().rule(),
          it.logged());
    }
  }
}
