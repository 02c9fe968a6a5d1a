package org.laurel.credentials.byhand;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Version;
import org.laurel.people.Person;

/// What is to be proposed.
///
/// @param levels by criterion code; none where it is awarded by hand
/// @param replaces the credential in whose place the new one is to stand, or null
record Draft(
    Version.Id version,
    Person.Id earner,
    String earnerName,
    @Nullable UUID replaces,
    Map<String, String> levels,
    String reason,
    String shown) {}
