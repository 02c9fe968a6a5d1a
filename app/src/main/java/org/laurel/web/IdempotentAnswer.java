package org.laurel.web;

import org.jspecify.annotations.Nullable;

/// What was answered to a request that created something.
///
/// @param request method and path, such as `POST /api/v1/enrollments`
record IdempotentAnswer(
    String request,
    int status,
    @Nullable String location,
    @Nullable String contentType,
    byte[] body) {}
