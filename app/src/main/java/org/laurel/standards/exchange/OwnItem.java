package org.laurel.standards.exchange;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A statement of a framework that a program package brought.
///
/// @param association what CASE calls its place in the tree
/// @param parent null when it stands right under the framework
record OwnItem(
    UUID identifier,
    UUID association,
    @Nullable UUID parent,
    @Nullable String parentCode,
    String code,
    String statement,
    int position,
    OffsetDateTime changed) {}
