package org.laurel.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.Client;
import org.laurel.Earning;
import org.laurel.Intruder;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.key.JwtAlgorithm;
import org.laurel.openbadges.key.JwtKey;
import org.laurel.people.Throttle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Whatever a wallet sends wrong is answered as OAuth wants it, and uses nothing up.
@LaurelTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalletBadInputTests {

  private static final String BAYOU = "https://laurel.example/bayou";

  @Autowired World world;
  @Autowired Earning earning;
  @Autowired Intruder intruder;
  @Autowired Throttle throttle;
  @Autowired Clock clock;
  @LocalServerPort int port;

  private Holder wallet;
  private Holder elsewhere;
  private Client mine;
  private String at;
  private String code;

  @BeforeAll
  void earns() {
    var teacher = earning.teacher(world.bayou, "Wilma");
    var id = earning.credential(world.bayou, teacher).id().value();
    at = "/credentials/" + id + "/wallet";
    mine = new Client(port, "bayou").signIn(World.address(world.bayou, teacher.person().name()));
    wallet = new Holder(port, "bayou");
    elsewhere = new Holder(port, "harbor");
  }

  @BeforeEach
  void offers() {
    throttle.forget(Throttle.Source.WALLET, "127.0.0.1");
    mine.get(at);
    code = Holder.code(mine.post(at, Map.of()).body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing|invalid_request|Send a form with grant_type and the code.",
        "other grant|unsupported_grant_type|Only this grant type is known",
        "no code|invalid_request|The pre-authorized_code is missing.",
        "wrong code|invalid_grant|This code is wrong, used up or too old.",
        "used code|invalid_grant|This code is wrong, used up or too old.",
        "old code|invalid_grant|This code is wrong, used up or too old.",
        "foreign agency|invalid_grant|This code is wrong, used up or too old.",
        "needless pin|invalid_request|This offer asks for no tx_code.",
        "no pin|invalid_request|This offer asks for a tx_code",
      })
  void rejectsCodes(String what, String error, String sentence) {
    var answer = token(what);

    assertRejected(answer, 400, error, sentence);
    if (!what.startsWith("used") && !what.startsWith("old"))
      assertThat(wallet.get("/bayou/wallet/offers/" + code).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> token(String what) {
    var form = new LinkedHashMap<>(Map.of("grant_type", Holder.GRANT, "pre-authorized_code", code));
    switch (what) {
      case "nothing" -> form.clear();
      case "other grant" -> form.put("grant_type", "authorization_code");
      case "no code" -> form.remove("pre-authorized_code");
      case "wrong code" -> form.put("pre-authorized_code", "0".repeat(64));
      case "used code" -> wallet.exchange(code);
      case "old code" -> intruder.does("update credentials.wallet_offer set code_until = now()");
      case "foreign agency" -> {
        return elsewhere.token(code);
      }
      case "needless pin" -> form.put("tx_code", "123456");
      case "no pin" -> {
        code = Holder.code(mine.post(at, Map.of("pin", "yes")).body());
        form.put("pre-authorized_code", code);
      }
      default -> throw new AssertionError(what);
    }
    return wallet.token(form);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wrong token|401|invalid_token|This access token is wrong, used up or too old.",
        "old token|401|invalid_token|This access token is wrong, used up or too old.",
        "foreign agency|401|invalid_token|This access token is wrong, used up or too old.",
        "no json|400|invalid_credential_request|The request is no JSON object",
        "too large|400|invalid_credential_request|The request is larger than 64 KB.",
        "no form|400|invalid_credential_request|Say which form you want",
        "unknown form|400|unknown_credential_configuration|There is no such form.",
        "identifier|400|unknown_credential_identifier|No credential identifier was given out.",
        "no proof|400|invalid_proof|send one token in proofs.jwt",
        "two proofs|400|invalid_proof|Send one proof",
        "no jwt|400|invalid_proof|it is no token of three parts",
        "no type|400|invalid_proof|its typ must be openid4vci-proof+jwt",
        "no key|400|invalid_proof|it must name one key",
        "two keys|400|invalid_proof|it must name one key",
        "did:web|400|invalid_proof|it must name one key",
        "secret key|400|invalid_proof|it shows a secret key",
        "no point|400|invalid_proof|The proof is not good",
        "other algorithm|400|invalid_proof|another algorithm than its key has",
        "none|400|invalid_proof|another algorithm than its key has",
        "other key|400|invalid_proof|its signature was not made with its key",
        "wrong audience|400|invalid_proof|its aud must be https://laurel.example/bayou",
        "no time|400|invalid_proof|it does not say when it was made",
        "old proof|400|invalid_proof|it was not made just now",
        "early proof|400|invalid_proof|it was not made just now",
        "no nonce|400|invalid_proof|it has no nonce",
        "wrong nonce|400|invalid_nonce|The nonce is wrong or too old.",
        "foreign nonce|400|invalid_nonce|The nonce is wrong or too old.",
        "changed nonce|400|invalid_nonce|The nonce is wrong or too old.",
      })
  void rejectsRequestsAndLeavesTheTokenGood(
      String what, int status, String error, String sentence) {
    var token = wallet.exchange(code);

    var answer = credential(what, token);

    assertRejected(answer, status, error, sentence);
    assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent())
        .isEqualTo(status == 401);
    if (!what.equals("old token"))
      assertThat(credential("good", token).statusCode()).as("afterwards").isEqualTo(200);
  }

  private HttpResponse<String> credential(String what, String token) {
    var good = Holder.request("open-badge", proof(what));
    return switch (what) {
      case "wrong token" -> wallet.credential("0".repeat(64), good);
      case "old token" -> {
        intruder.does(
            "update credentials.wallet_offer set token_until = now() where token is not null");
        yield wallet.credential(token, good);
      }
      case "foreign agency" -> elsewhere.credential(token, good);
      case "no json" -> wallet.credential(token, "form=open-badge");
      case "too large" -> wallet.credential(token, " ".repeat(70_000) + good);
      case "no form" -> wallet.credential(token, "{}");
      case "unknown form" -> wallet.credential(token, Holder.request("mso_mdoc", proof("good")));
      case "identifier" -> wallet.credential(token, "{\"credential_identifier\":\"1\"}");
      case "no proof" ->
          wallet.credential(token, "{\"credential_configuration_id\":\"open-badge\"}");
      case "two proofs" -> {
        var both = Json.texts(proof("good"), proof("good"));
        var request = Json.object(good).with("proofs", Json.fields().put("jwt", both).done());
        yield wallet.credential(token, request.write());
      }
      default -> wallet.credential(token, good);
    };
  }

  private String proof(String what) {
    var header = wallet.header();
    var nonce = wallet.nonce();
    var now = clock.instant();
    var payload = Holder.payload(BAYOU, now, nonce);
    return switch (what) {
      case "no jwt" -> "proof";
      case "no type" -> wallet.proof(header.with("typ", new Json.Text("JWT")), payload);
      case "no key" -> wallet.proof(header.without("jwk"), payload);
      case "two keys" -> wallet.proof(header.with("kid", new Json.Text("did:jwk:e30")), payload);
      case "did:web" -> wallet.proof(kid(header, "did:web:laurel.example:bayou#key-1"), payload);
      case "secret key" -> wallet.proof(jwk(header, "d", "AAAA"), payload);
      case "no point" -> wallet.proof(jwk(header, "x", Holder.text(new byte[32])), payload);
      case "other algorithm" -> wallet.proof(header.with("alg", new Json.Text("ES384")), payload);
      case "none" -> wallet.proof(header.with("alg", new Json.Text("none")), payload);
      case "other key" ->
          wallet.proof(
              header.with("jwk", JwtKey.generate(JwtAlgorithm.ES256).publicJwk()), payload);
      case "wrong audience" ->
          wallet.proof(header, Holder.payload("https://laurel.example/harbor", now, nonce));
      case "no time" -> wallet.proof(header, payload.without("iat"));
      case "old proof" ->
          wallet.proof(header, Holder.payload(BAYOU, now.minus(Duration.ofMinutes(6)), nonce));
      case "early proof" ->
          wallet.proof(header, Holder.payload(BAYOU, now.plus(Duration.ofMinutes(2)), nonce));
      case "no nonce" -> wallet.proof(header, payload.without("nonce"));
      case "wrong nonce" -> wallet.proof(header, Holder.payload(BAYOU, now, "A".repeat(75)));
      case "foreign nonce" -> wallet.proof(header, Holder.payload(BAYOU, now, elsewhere.nonce()));
      case "changed nonce" -> wallet.proof(header, Holder.payload(BAYOU, now, aged(nonce)));
      default -> wallet.proof(header, payload);
    };
  }

  /// The same with an end of life that has passed, as if somebody had changed it.
  private static String aged(String nonce) {
    var bytes = java.util.Base64.getUrlDecoder().decode(nonce);
    bytes[7] ^= 1;
    return Holder.text(bytes);
  }

  private static Json.Obj kid(Json.Obj header, String kid) {
    return header.without("jwk").with("kid", new Json.Text(kid));
  }

  private static Json.Obj jwk(Json.Obj header, String name, String value) {
    var jwk = header.objects("jwk").findFirst().orElseThrow();
    return header.with("jwk", jwk.with(name, new Json.Text(value)));
  }

  private static void assertRejected(
      HttpResponse<String> answer, int status, String error, String sentence) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    var body = Json.object(answer.body());
    assertThat(body.text("error")).hasValue(error);
    assertThat(body.text("error_description").orElseThrow()).contains(sentence);
  }
}
