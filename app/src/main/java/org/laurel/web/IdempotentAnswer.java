package org.laurel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// What was answered to a request that created something.
///
/// @param request method and path, such as `POST /api/v1/enrollments`
record IdempotentAnswer(
    String request,
    int status,
    @Nullable String location,
    @Nullable String contentType,
    byte[] body) {

  static IdempotentAnswer taken(String request, ContentCachingResponseWrapper held) {
    return new IdempotentAnswer(
        request,
        held.getStatus(),
        held.getHeader("Location"),
        held.getContentType(),
        held.getContentAsByteArray());
  }

  void repeat(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setHeader("Idempotency-Replayed", "true");
    if (location != null) response.setHeader("Location", location);
    if (contentType != null) response.setHeader("Content-Type", contentType);
    response.getOutputStream().write(body);
  }
}
