package org.laurel.credentials.wallet;

import java.util.Locale;
import org.laurel.openbadges.json.Json;
import org.springframework.http.HttpStatus;

/// What a wallet asked for and does not get, in the words of OAuth (RFC 6749, 5.2; RFC 6750, 3.1;
/// OpenID4VCI 1.0, 8.3.1). Its sentence is for whoever builds or holds the wallet.
class Rejected extends RuntimeException {

  enum Error {
    INVALID_REQUEST(HttpStatus.BAD_REQUEST),
    INVALID_GRANT(HttpStatus.BAD_REQUEST),
    UNSUPPORTED_GRANT_TYPE(HttpStatus.BAD_REQUEST),
    INVALID_TOKEN(HttpStatus.UNAUTHORIZED),
    INVALID_CREDENTIAL_REQUEST(HttpStatus.BAD_REQUEST),
    UNKNOWN_CREDENTIAL_CONFIGURATION(HttpStatus.BAD_REQUEST),
    UNKNOWN_CREDENTIAL_IDENTIFIER(HttpStatus.BAD_REQUEST),
    INVALID_PROOF(HttpStatus.BAD_REQUEST),
    INVALID_NONCE(HttpStatus.BAD_REQUEST),
    CREDENTIAL_REQUEST_DENIED(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    Error(HttpStatus status) {
      this.status = status;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Error error;

  Rejected(Error error, String sentence) {
    super(sentence);
    this.error = error;
  }

  Error error() {
    return error;
  }

  HttpStatus status() {
    return error.status;
  }

  Json.Obj body() {
    return body(error.word(), String.valueOf(getMessage()));
  }

  static Json.Obj body(String error, String sentence) {
    return Json.fields().put("error", error).put("error_description", sentence).done();
  }
}
