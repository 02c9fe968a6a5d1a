package org.laurel.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import org.laurel.credentials.Credentials;
import org.laurel.web.Everyone;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Key ceremonies, for the person who runs Laurel. It answers in plain sentences, because the
/// launcher prints what it says.
@RestController
@Everyone
class CeremonyDoor {

  private final Operator operator;
  private final Credentials credentials;

  CeremonyDoor(Operator operator, Credentials credentials) {
    this.operator = operator;
    this.credentials = credentials;
  }

  /// The body is the whole path of the ceremony's file, on this machine; the answer its transcript.
  @PostMapping("/operator/ceremonies")
  ResponseEntity<String> ceremony(
      @RequestHeader(Operator.KEY) String key,
      @RequestBody String path,
      HttpServletRequest request) {
    operator.admit(key, request);
    try {
      return ResponseEntity.ok(credentials.holdCeremony(file(path)));
    } catch (Refused refused) {
      return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(refused.getMessage());
    }
  }

  /// A part of a path would be looked for where Laurel runs, which nobody means.
  private static Path file(String path) {
    var file = Path.of(path.strip());
    if (!file.isAbsolute())
      throw new Refused("%s is no whole path. Give it from the root on.".formatted(file));
    return file;
  }
}
