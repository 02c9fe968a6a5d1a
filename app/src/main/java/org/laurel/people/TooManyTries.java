package org.laurel.people;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/// Somebody tries too often, and is told when to try again (RFC 6585 section 4).
class TooManyTries extends ErrorResponseException {

  TooManyTries(Duration wait) {
    super(HttpStatus.TOO_MANY_REQUESTS);
    getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
  }
}
