package org.laurel.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.Duration;
import org.laurel.database.Tenancy;
import org.laurel.people.People;
import org.laurel.people.Tokens;
import org.laurel.web.Everyone;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// The door for the person who runs Laurel, on the same machine and with the key of its folder. It
/// answers in plain sentences, because the launcher prints what it says.
@RestController
@Everyone
class OperatorDoor {

  private static final Duration TOKEN_LIFETIME = Duration.ofDays(30);

  private final Operator operator;
  private final People people;
  private final Tokens tokens;
  private final Tenancy tenancy;
  private final Backup backup;

  OperatorDoor(Operator operator, People people, Tokens tokens, Tenancy tenancy, Backup backup) {
    this.operator = operator;
    this.people = people;
    this.tokens = tokens;
    this.tenancy = tenancy;
    this.backup = backup;
  }

  /// The body is an e-mail address and, on a second line, the agency's slug or nothing.
  @PostMapping("/operator/tokens")
  ResponseEntity<String> token(
      @RequestHeader(Operator.KEY) String key,
      @RequestBody String body,
      HttpServletRequest request) {
    operator.admit(key, request);
    var lines = body.split("\n", -1);
    var agency = operator.agency(lines.length > 1 ? lines[1] : "");
    if (agency.isEmpty()) return sentence("Name the agency too: token EMAIL AGENCY.");
    return tenancy.within(agency.get().id(), () -> token(lines[0].strip()));
  }

  private ResponseEntity<String> token(String email) {
    return people
        .byEmail(email)
        .map(it -> ResponseEntity.ok(tokens.issue(it.id(), "operator", TOKEN_LIFETIME)))
        .orElseGet(() -> sentence("Nobody has an account with the address " + email + "."));
  }

  /// The body is the path of the archive to write, on this machine.
  @PostMapping("/operator/backups")
  ResponseEntity<String> backup(
      @RequestHeader(Operator.KEY) String key,
      @RequestBody String path,
      HttpServletRequest request) {
    operator.admit(key, request);
    return ResponseEntity.ok(backup.to(Path.of(path.strip())));
  }

  private static ResponseEntity<String> sentence(String text) {
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(text);
  }
}
