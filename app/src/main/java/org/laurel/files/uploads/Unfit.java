package org.laurel.files.uploads;

import org.springframework.http.HttpStatusCode;

/// A request that does not fit the protocol, or not the state of the upload.
final class Unfit extends RuntimeException {

  private final HttpStatusCode status;

  Unfit(HttpStatusCode status, String sentence) {
    super(sentence);
    this.status = status;
  }

  HttpStatusCode status() {
    return status;
  }
}
