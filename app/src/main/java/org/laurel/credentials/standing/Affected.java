package org.laurel.credentials.standing;

import java.time.OffsetDateTime;
import java.util.UUID;

/// A credential that a rule found.
public record Affected(
    UUID id, UUID earner, String title, String earnerName, OffsetDateTime issuedAt) {}
