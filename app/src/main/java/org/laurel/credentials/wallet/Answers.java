package org.laurel.credentials.wallet;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.laurel.openbadges.json.Json;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers wallets in JSON.
final class Answers {

  private Answers() {}

  static ResponseEntity<byte[]> json(HttpStatus status, Json.Obj body, CacheControl kept) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(kept)
        .body(body.write().getBytes(UTF_8));
  }

  /// What is for one reader only.
  static ResponseEntity<byte[]> once(Json.Obj body) {
    return json(HttpStatus.OK, body, CacheControl.noStore());
  }

  static ResponseEntity<byte[]> rejected(Rejected why) {
    var answer = json(why.status(), why.body(), CacheControl.noStore());
    if (why.status() != HttpStatus.UNAUTHORIZED) return answer;
    return ResponseEntity.status(why.status())
        .headers(answer.getHeaders())
        .header("WWW-Authenticate", "Bearer error=\"%s\"".formatted(why.error().word()))
        .body(answer.getBody());
  }

  /// @param headers say when to come again
  static ResponseEntity<byte[]> slowDown(HttpStatusCode status, HttpHeaders headers) {
    var sentence = "Too many wrong codes came from your network. Wait, then try again.";
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Rejected.body("slow_down", sentence).write().getBytes(UTF_8));
  }
}
