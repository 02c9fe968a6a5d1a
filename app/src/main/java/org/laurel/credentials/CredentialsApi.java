package org.laurel.credentials;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.credentials.issuer.Address;
import org.laurel.credentials.issuer.PublicAddresses;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.web.Everyone;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/credentials")
class CredentialsApi {

  private final Credentials credentials;
  private final PublicAddresses addresses;
  private final InstantSource clock;

  CredentialsApi(Credentials credentials, PublicAddresses addresses, InstantSource clock) {
    this.credentials = credentials;
    this.addresses = addresses;
    this.clock = clock;
  }

  /// @param status `valid`, `on hold`, `expired` or `revoked`
  /// @param validUntil null for ever
  /// @param verification the page that anybody can open
  /// @param openBadge the signed Open Badges 3.0 credential
  /// @param image the badge as a PNG with the credential inside
  /// @param certificate a PDF
  public record Body(
      UUID id,
      String title,
      String earner,
      Instant issuedAt,
      @Nullable Instant validUntil,
      String status,
      String verification,
      String openBadge,
      String image,
      String certificate) {}

  @SignedIn
  @Operation(summary = "My credentials, newest first")
  @GetMapping
  List<Body> mine(Actor actor) {
    var address = addresses.current();
    return credentials.of(actor.id()).stream().map(it -> body(it, address)).toList();
  }

  @Everyone
  @Operation(summary = "A credential, and where to verify it")
  @GetMapping("/{id}")
  Body credential(@PathVariable UUID id) {
    return body(credentials.of(new Credential.Id(id)), addresses.current());
  }

  private Body body(Credential credential, Address address) {
    var page = address.credential(credential.id().value());
    return new Body(
        credential.id().value(),
        credential.title(),
        credential.earnerName(),
        credential.issuedAt(),
        credential.validUntil(),
        status(credential),
        page,
        page + "/open-badge.json",
        page + "/badge.png",
        page + "/certificate.pdf");
  }

  private String status(Credential credential) {
    if (!credential.stands()) return "revoked";
    if (credential.isOnHold()) return "on hold";
    return credential.hasExpired(clock.instant()) ? "expired" : "valid";
  }
}
