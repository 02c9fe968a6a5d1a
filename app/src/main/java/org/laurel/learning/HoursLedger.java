package org.laurel.learning;

import java.math.BigDecimal;
import java.util.Map;
import org.laurel.catalog.HoursAccount;
import org.laurel.people.Person;
import org.springframework.stereotype.Component;

/// Hours, append only; each line says where it comes from.
@Component
public class HoursLedger {

  public enum Provenance {
    SESSION_CHECK_IN,
    ACTIVITY,
    ACCEPTED_EVIDENCE,
    DECLARED,
    CORRECTION
  }

  /// Adds a line. The same `basis` is never credited twice, so that no hour counts double.
  ///
  /// @param basis what the hours are for, such as `EOLA-1` or `session 2026-11-03`
  public void credit(
      Enrollment.Id enrollment,
      HoursAccount account,
      BigDecimal hours,
      Provenance provenance,
      String basis,
      Person.Id by) {
    throw new UnsupportedOperationException();
  }

  /// Logged hours by account; an account without a line is absent.
  public Map<HoursAccount, BigDecimal> logged(Enrollment.Id enrollment) {
    throw new UnsupportedOperationException();
  }
}
