package org.laurel.credentials.wallet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import org.laurel.credentials.issuer.Nonces;
import org.laurel.credentials.issuer.PublicAddresses;
import org.laurel.credentials.wallet.Rejected.Error;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.json.Refused;
import org.springframework.stereotype.Component;

/// Checks that a wallet holds the key that it names, now and for us (OpenID4VCI 1.0, F.1 and F.4).
@Component
class Proofs {

  private static final Duration OLDEST = Duration.ofMinutes(5);
  private static final Duration AHEAD = Duration.ofMinutes(1);
  private static final String TYPE = "openid4vci-proof+jwt";

  private final Nonces nonces;
  private final PublicAddresses addresses;
  private final InstantSource clock;

  Proofs(Nonces nonces, PublicAddresses addresses, InstantSource clock) {
    this.nonces = nonces;
    this.addresses = addresses;
    this.clock = clock;
  }

  private record Proof(Json.Obj header, Json.Obj payload, byte[] signedBytes, byte[] signature) {

    static Proof parse(String token) {
      var parts = token.split("\\.", -1);
      if (parts.length != 3) throw new Refused("it is no token of three parts");
      return new Proof(
          Json.object(decoded(parts[0])),
          Json.object(decoded(parts[1])),
          (parts[0] + "." + parts[1]).getBytes(US_ASCII),
          decoded(parts[2]));
    }

    private static byte[] decoded(String part) {
      try {
        return Base64.getUrlDecoder().decode(part);
      } catch (IllegalArgumentException _) {
        throw new Refused("it is no token of three parts");
      }
    }
  }

  /// @param request of a credential
  /// @throws Rejected when it proves nothing
  void require(Json.Obj request) {
    var tokens = request.objects("proofs").flatMap(it -> it.texts("jwt")).toList();
    if (tokens.isEmpty())
      throw new Rejected(
          Error.INVALID_PROOF, "The request proves no key: send one token in proofs.jwt.");
    if (tokens.size() > 1)
      throw new Rejected(Error.INVALID_PROOF, "Send one proof: each token gives one credential.");
    try {
      require(Proof.parse(tokens.getFirst()));
    } catch (Refused refused) {
      throw new Rejected(
          Error.INVALID_PROOF, "The proof is not good: %s.".formatted(refused.getMessage()));
    }
  }

  private void require(Proof proof) {
    if (!proof.header().says("typ", TYPE)) throw new Refused("its typ must be " + TYPE);
    requireSignature(proof);
    if (!proof.payload().says("aud", addresses.current().base()))
      throw new Refused("its aud must be " + addresses.current().base());
    requireTime(proof.payload());
    var nonce =
        proof.payload().text("nonce").orElseThrow(() -> new Refused("it has no nonce; get one"));
    if (!nonces.isFresh(nonce))
      throw new Rejected(
          Error.INVALID_NONCE, "The nonce is wrong or too old. Get a new one and prove again.");
  }

  /// The key decides the algorithm, never the token.
  private static void requireSignature(Proof proof) {
    var key = HolderKeys.of(proof.header());
    if (!proof.header().says("alg", key.algorithm().word())
        || proof.header().get("crit").isPresent())
      throw new Refused("its header asks for another algorithm than its key has");
    if (!key.verifies(proof.signedBytes(), proof.signature()))
      throw new Refused("its signature was not made with its key");
  }

  private void requireTime(Json.Obj payload) {
    var made =
        payload
            .get("iat")
            .map(Json::write)
            .filter(it -> it.matches("[0-9]{1,11}"))
            .map(it -> Instant.ofEpochSecond(Long.parseLong(it)))
            .orElseThrow(() -> new Refused("it does not say when it was made: iat is missing"));
    var now = clock.instant();
    if (made.isBefore(now.minus(OLDEST)) || made.isAfter(now.plus(AHEAD)))
      throw new Refused("it was not made just now; set the clock of the device");
  }
}
