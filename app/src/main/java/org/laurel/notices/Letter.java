package org.laurel.notices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One mail, ready to be carried.
///
/// @param off the address that stops all mail with one click (RFC 8058), or null where mail is the
///   answer to what somebody just did
record Letter(
    UUID id, String address, String subject, String body, String html, @Nullable String off) {}
