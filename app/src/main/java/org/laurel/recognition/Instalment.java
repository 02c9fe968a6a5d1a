package org.laurel.recognition;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;

/// A part of an amount that is paid on its own day.
///
/// @param afterDays counted from the day the credential counts
record Instalment(@Positive @DecimalMax("100") BigDecimal percent, @PositiveOrZero int afterDays) {}
