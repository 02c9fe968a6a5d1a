package org.laurel.people;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Ids;
import org.laurel.web.Everyone;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Accounts and tokens for programs.
@RestController
@RequestMapping("/api/v1")
@Everyone
class AccountApi {

  private static final Duration LIFETIME = Duration.ofDays(90);

  private final Accounts accounts;
  private final Passwords passwords;
  private final Tokens tokens;
  private final Ids ids;

  AccountApi(Accounts accounts, Passwords passwords, Tokens tokens, Ids ids) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.tokens = tokens;
    this.ids = ids;
  }

  @StrongPassword
  public record NewAccount(
      @PersonName String name,
      @NotBlank(message = "Give the email address of the account as `email`.") @EmailAddress
          String email,
      String password)
      implements StrongPassword.Choice {

    @Override
    public List<@Nullable String> ownWords() {
      return Arrays.asList(name, email);
    }
  }

  public record Opened(UUID id) {}

  /// @param label says in the list of tokens what this one is for
  public record NewToken(
      @NotBlank(message = "Give the email address of the account as `email`.") String email,
      @NotBlank(message = "Give the password of the account as `password`.") String password,
      @NotBlank(message = "Give a label that says what the token is for.")
          @Size(max = 100, message = "Make the label at most 100 characters long.")
          String label) {}

  public record Token(String token) {}

  /// An address that has an account is answered like any other; its owner gets a mail.
  @PostMapping("/accounts")
  @Operation(summary = "Open an account for an educator of this agency")
  ResponseEntity<Opened> open(@Valid @RequestBody NewAccount wanted, HttpServletRequest request) {
    var person =
        accounts
            .open(wanted.name(), wanted.email(), null, passwords.hash(wanted.password()))
            .or(() -> passwords.check(wanted.email(), wanted.password(), request.getRemoteAddr()));
    var id = person.map(it -> it.id().value()).orElseGet(ids::next);
    return ResponseEntity.created(URI.create(request.getRequestURI() + "/" + id))
        .body(new Opened(id));
  }

  @PostMapping("/tokens")
  @Operation(summary = "Exchange address and password for a token that works for 90 days")
  ResponseEntity<Token> issue(@Valid @RequestBody NewToken wanted, HttpServletRequest request) {
    var person =
        passwords
            .check(wanted.email(), wanted.password(), request.getRemoteAddr())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    var token = tokens.issue(person.id(), wanted.label(), LIFETIME);
    return ResponseEntity.status(HttpStatus.CREATED).body(new Token(token));
  }
}
