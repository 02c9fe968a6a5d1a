package org.laurel.credentials.wallet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.laurel.credentials.issuer.Nonces;
import org.laurel.credentials.wallet.Rejected.Error;
import org.laurel.openbadges.json.Json;
import org.laurel.people.Throttle;
import org.laurel.people.Throttle.Source;
import org.laurel.web.Everyone;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a wallet gets a token, a nonce and the credential. Whoever often brings what opens nothing
/// has to wait.
@Controller
@Everyone
@CrossOrigin
class WalletEndpoints {

  private static final int LARGEST = 64 << 10;
  private static final String BEARER = "Bearer ";

  private final Exchange exchange;
  private final Handover handover;
  private final Nonces nonces;
  private final Throttle throttle;

  WalletEndpoints(Exchange exchange, Handover handover, Nonces nonces, Throttle throttle) {
    this.exchange = exchange;
    this.handover = handover;
    this.nonces = nonces;
    this.throttle = throttle;
  }

  @PostMapping("/wallet/token")
  ResponseEntity<byte[]> token(
      @RequestParam(name = "grant_type", defaultValue = "") String grant,
      @RequestParam(name = "pre-authorized_code", defaultValue = "") String code,
      @RequestParam(name = "tx_code", defaultValue = "") String pin,
      HttpServletRequest request) {
    throttle.check(Source.WALLET, request.getRemoteAddr());
    if (grant.isEmpty())
      throw new Rejected(Error.INVALID_REQUEST, "Send a form with grant_type and the code.");
    if (!grant.equals(Descriptions.PRE_AUTHORIZED))
      throw new Rejected(
          Error.UNSUPPORTED_GRANT_TYPE,
          "Only this grant type is known: %s.".formatted(Descriptions.PRE_AUTHORIZED));
    if (code.isEmpty())
      throw new Rejected(Error.INVALID_REQUEST, "The pre-authorized_code is missing. Send it.");
    return Answers.once(
        Json.fields()
            .put("access_token", exchange.token(code, pin))
            .put("token_type", "Bearer")
            .put("expires_in", new Json.Num("" + Exchange.LIFETIME.toSeconds()))
            .done());
  }

  @PostMapping("/wallet/nonce")
  ResponseEntity<byte[]> nonce() {
    return Answers.once(
        Json.fields()
            .put("c_nonce", nonces.next())
            .put("c_nonce_expires_in", new Json.Num("" + Nonces.LIFETIME.toSeconds()))
            .done());
  }

  @PostMapping("/wallet/credential")
  ResponseEntity<byte[]> credential(
      @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
      HttpServletRequest request)
      throws IOException {
    throttle.check(Source.WALLET, request.getRemoteAddr());
    if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length()))
      throw new Rejected(Error.INVALID_TOKEN, "Send the access token as Authorization: Bearer.");
    var body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST)
      throw new Rejected(Error.INVALID_CREDENTIAL_REQUEST, "The request is larger than 64 KB.");
    return Answers.once(handover.give(authorization.substring(BEARER.length()).strip(), body));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> rejected(Rejected why, HttpServletRequest request) {
    if (why.error() == Error.INVALID_GRANT || why.error() == Error.INVALID_TOKEN)
      throttle.count(Source.WALLET, request.getRemoteAddr());
    return Answers.rejected(why);
  }

  @ExceptionHandler
  ResponseEntity<byte[]> tooOften(ErrorResponseException why) {
    return Answers.slowDown(why.getStatusCode(), why.getHeaders());
  }
}
