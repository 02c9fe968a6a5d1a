package org.laurel.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import org.laurel.database.Secret;
import org.laurel.database.Tenancy;
import org.laurel.people.Agencies;
import org.laurel.people.Agency;
import org.laurel.people.People;
import org.laurel.people.Tokens;
import org.laurel.web.Everyone;
import org.laurel.web.NotFound;
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

  private final OperationsSettings settings;
  private final Agencies agencies;
  private final People people;
  private final Tokens tokens;
  private final Tenancy tenancy;
  private final Backup backup;

  OperatorDoor(
      OperationsSettings settings,
      Agencies agencies,
      People people,
      Tokens tokens,
      Tenancy tenancy,
      Backup backup) {
    this.settings = settings;
    this.agencies = agencies;
    this.people = people;
    this.tokens = tokens;
    this.tenancy = tenancy;
    this.backup = backup;
    Secret.of(settings.home(), "operator");
  }

  /// The body is an e-mail address and, on a second line, the agency's slug or nothing.
  @PostMapping("/operator/tokens")
  ResponseEntity<String> token(
      @RequestHeader("Laurel-Operator") String key,
      @RequestBody String body,
      HttpServletRequest request) {
    admit(key, request);
    var lines = body.split("\n", -1);
    var candidates = named(lines.length > 1 ? lines[1].strip() : "");
    if (candidates.size() != 1) return sentence("Name the agency too: token EMAIL AGENCY.");
    return tenancy.within(candidates.getFirst().id(), () -> token(lines[0].strip()));
  }

  private List<Agency> named(String slug) {
    return agencies.all().stream().filter(it -> slug.isEmpty() || it.slug().equals(slug)).toList();
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
      @RequestHeader("Laurel-Operator") String key,
      @RequestBody String path,
      HttpServletRequest request) {
    admit(key, request);
    return ResponseEntity.ok(backup.to(Path.of(path.strip())));
  }

  private void admit(String key, HttpServletRequest request) {
    var right = Secret.of(settings.home(), "operator").getBytes(UTF_8);
    if (!MessageDigest.isEqual(right, key.getBytes(UTF_8))
        || !request.getRemoteAddr().startsWith("127.")) throw new NotFound("This page");
  }

  private static ResponseEntity<String> sentence(String text) {
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(text);
  }
}
