package org.laurel.review.calibration;

import java.time.Instant;
import java.util.UUID;

/// One score on an anchor paper, and the master's.
///
/// @param given and `master` codes of levels
record Pair(UUID assessor, UUID paper, Instant at, String criterion, String given, String master) {}
