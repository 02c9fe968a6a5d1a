package org.laurel.learning;

import java.math.BigDecimal;
import java.util.Map;
import org.laurel.catalog.HoursAccount;

/// An enrollment with the hours that are logged for it.
///
/// @param logged by account; an account without a line is absent
public record Worked(Enrollment enrollment, Map<HoursAccount, BigDecimal> logged) {}
