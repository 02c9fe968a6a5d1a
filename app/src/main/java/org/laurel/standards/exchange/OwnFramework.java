package org.laurel.standards.exchange;

import java.time.OffsetDateTime;
import java.util.UUID;

/// A framework that a program package brought.
record OwnFramework(
    UUID id,
    UUID identifier,
    String title,
    String publisher,
    String version,
    OffsetDateTime changed) {}
