package org.laurel.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.Client;
import org.laurel.Earning;
import org.laurel.Intruder;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.openbadges.Verifier;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.key.Crypto;
import org.laurel.openbadges.key.Multibase;
import org.laurel.people.Actor;
import org.laurel.people.Throttle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A teacher puts a credential in a wallet, and the wallet is software that others have made.
@LaurelTest
class WalletTests {

  private static final Pattern PIN = Pattern.compile("<p class=\"code\">(\\d{6})</p>");

  @Autowired World world;
  @Autowired Earning earning;
  @Autowired Intruder intruder;
  @Autowired Credentials credentials;
  @Autowired Throttle throttle;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @Autowired Crypto crypto;
  @Autowired Clock clock;
  @LocalServerPort int port;

  private Actor teacher;
  private Client mine;
  private Holder wallet;
  private UUID id;
  private String at;

  @BeforeAll
  static void peers() throws Exception {
    Peer.install();
  }

  @BeforeEach
  void earns() {
    throttle.forget(Throttle.Source.WALLET, "127.0.0.1");
    teacher = earning.teacher(world.bayou, "Wanda");
    id = earning.credential(world.bayou, teacher).id().value();
    at = "/credentials/" + id + "/wallet";
    mine = new Client(port, "bayou").signIn(World.address(world.bayou, teacher.person().name()));
    wallet = new Holder(port, "bayou");
    mine.get(at);
  }

  @ParameterizedTest
  @CsvSource({"jwk,false", "did:jwk,true"})
  void theNpmWalletTakesATokenThatJoseVerifies(String method, boolean withPin) throws Exception {
    var page = withPin ? mine.post(at, Map.of("pin", "yes")).body() : offer();

    var taken = take(page, "open-badge-jwt", method);
    var payload =
        Peer.run(
            "token.mjs",
            Peer.file("taken.jwt", taken.said()),
            Peer.file("did.json", wallet.get("/bayou/did.json").body()));

    assertThat(taken.code()).as(taken.said()).isZero();
    assertThat(payload.code()).as(payload.said()).isZero();
    assertThat(Json.object(payload.said()).text("id"))
        .hasValue("https://laurel.example/bayou/credentials/" + id);
    assertThat(mine.get(at).body()).contains("A wallet took it on");
  }

  @Test
  void theNpmWalletTakesTheDocumentThatStandsAtItsAddress() throws Exception {
    var taken = take(offer(), "open-badge", "jwk");

    assertThat(taken.code()).as(taken.said()).isZero();
    var signed = wallet.get("/bayou/credentials/" + id + "/open-badge.json").body();
    assertThat(Json.parse(taken.said())).isEqualTo(Json.parse(signed));
    var verifier = Verifier.of(new Reading(port).documents(), clock, crypto);
    assertThat(verifier.verify(taken.said()).failures()).isEmpty();
  }

  @Test
  void theSquareIsReadAndSaysWhatTheLinkSays() {
    var page = offer();

    assertThat(page).contains("QR code that offers this credential", "It works once, until");
    var path = Pattern.compile("class=\"ink\" d=\"([^\"]+)\"").matcher(page);
    assertThat(path.find()).isTrue();
    assertThat(path.group(1)).isEqualTo(org.laurel.web.QrCode.draw(Holder.link(page)).path());
  }

  @Test
  void describesTheIssuerBelowTheHostAndBelowTheAgency() {
    for (var name : new String[] {"openid-credential-issuer", "oauth-authorization-server"}) {
      var inserted = wallet.get("/.well-known/" + name + "/bayou");
      assertThat(inserted.statusCode()).isEqualTo(200);
      assertThat(inserted.body()).contains("https://laurel.example/bayou/wallet/");
      assertThat(wallet.get("/bayou/.well-known/" + name).body()).isEqualTo(inserted.body());
      assertThat(wallet.get("/.well-known/" + name + "/harbor").body())
          .contains("https://laurel.example/harbor")
          .doesNotContain("bayou");
      assertThat(wallet.get("/.well-known/" + name + "/nowhere").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aCodeOpensOnceAndATokenEachFormOnce() {
    var page = offer();
    var token = wallet.exchange(Holder.code(page));

    assertThat(wallet.token(Holder.code(page)).body()).contains("invalid_grant");
    assertThat(wallet.get(offerPath(page)).statusCode()).isEqualTo(404);
    assertThat(take(token, "open-badge-jwt")).contains("\"credential\":\"ey");
    assertThat(take(token, "open-badge-jwt")).contains("invalid_token");
    assertThat(take(token, "open-badge")).contains("\"credential\":{");
    assertThat(take(token, "open-badge")).contains("invalid_token");
  }

  @Test
  void aNewOfferEndsTheOneBeforeAndSoDoesClosing() {
    var first = offer();
    var second = offer();
    var token = wallet.exchange(Holder.code(second));
    var third = offer();

    assertThat(wallet.token(Holder.code(first)).body()).contains("invalid_grant");
    assertThat(take(token, "open-badge")).contains("invalid_token");
    assertThat(mine.post(at + "/closing", Map.of()).body()).contains("The offer is closed.");
    assertThat(wallet.token(Holder.code(third)).body()).contains("invalid_grant");
    assertThat(mine.get(at).body()).doesNotContain("Close the offer");
  }

  @Test
  void fiveWrongPinsEndTheOffer() {
    var page = mine.post(at, Map.of("pin", "yes")).body();
    var right = PIN.matcher(page);
    assertThat(right.find()).isTrue();
    var wrong = right.group(1).equals("000000") ? "000001" : "000000";

    for (var time = 0; time < 5; time++)
      assertThat(pinned(page, wrong)).contains("After five tries the offer ends.");

    assertThat(pinned(page, right.group(1))).contains("wrong, used up or too old");
  }

  @Test
  void keepsNeitherCodeNorToken() {
    var page = mine.post(at, Map.of("pin", "yes")).body();

    var kept =
        world.within(
            world.bayou,
            () ->
                transaction.execute(_ ->
                    db.sql("select o::text from credentials.wallet_offer o")
                        .query(String.class)
                        .list()
                        .toString()));

    assertThat(kept).contains(id.toString()).doesNotContain(Holder.code(page));
  }

  @Test
  void whoBringsManyWrongCodesWaits() {
    intruder.does("delete from people.failed_try");
    for (var time = 0; time < 31; time++) throttle.count(Throttle.Source.WALLET, "127.0.0.1");

    var answer = wallet.token("0".repeat(64));

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("slow_down", "Wait, then try again.");
    throttle.forget(Throttle.Source.WALLET, "127.0.0.1");
  }

  @Test
  void namesItsKeyByDidKey() {
    var point = wallet.key.publicJwk();
    var x = java.util.Base64.getUrlDecoder().decode(point.text("x").orElseThrow());
    var y = java.util.Base64.getUrlDecoder().decode(point.text("y").orElseThrow());
    var bytes = new byte[35];
    bytes[0] = (byte) 0x80;
    bytes[1] = 0x24;
    bytes[2] = (byte) (2 + (y[31] & 1));
    System.arraycopy(x, 0, bytes, 3, 32);
    var multibase = Multibase.base58(bytes);
    var header =
        wallet
            .header()
            .without("jwk")
            .with("kid", new Json.Text("did:key:" + multibase + "#" + multibase));

    var answer =
        wallet.credential(
            wallet.exchange(Holder.code(offer())),
            Holder.request("open-badge", wallet.proof(header, payload())));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void whatWasTakenBackGoesIntoNoWallet() {
    var page = offer();
    var token = wallet.exchange(Holder.code(page));
    world.within(
        world.bayou,
        () -> credentials.revoke(world.ada, new Credential.Id(id), "Issued in error."));

    assertThat(take(token, "open-badge-jwt")).contains("credential_request_denied");
    assertThat(mine.get(at).body()).contains("no wallet can take it").doesNotContain("<svg");
    assertThat(mine.post(at, Map.of()).statusCode()).isEqualTo(409);
  }

  @Test
  void isNobodyElsesToOffer() {
    var maya = new Client(port, "bayou").signIn("maya.torres@bayou.example");
    maya.get("/credentials");

    assertThat(maya.get(at).statusCode()).isEqualTo(404);
    assertThat(maya.post(at, Map.of()).statusCode()).isEqualTo(404);
    assertThat(maya.post(at + "/closing", Map.of()).statusCode()).isEqualTo(404);
    assertThat(new Client(port, "bayou").get(at).uri().getPath()).isEqualTo("/bayou/sign-in");
  }

  private String offer() {
    return mine.post(at, Map.of()).body();
  }

  private static String offerPath(String page) {
    return "/bayou/wallet/offers/" + Holder.code(page);
  }

  private Peer.Answer take(String page, String form, String method) throws Exception {
    var pin = PIN.matcher(page);
    return Peer.run(
        "wallet.mjs",
        "http://127.0.0.1:" + port,
        Holder.link(page),
        form,
        method,
        pin.find() ? pin.group(1) : "");
  }

  private String take(String token, String form) {
    var proof = wallet.proof(wallet.header(), payload());
    return wallet.credential(token, Holder.request(form, proof)).body();
  }

  private Json.Obj payload() {
    return Holder.payload("https://laurel.example/bayou", clock.instant(), wallet.nonce());
  }

  private String pinned(String page, String pin) {
    return wallet
        .token(
            Map.of(
                "grant_type",
                Holder.GRANT,
                "pre-authorized_code",
                Holder.code(page),
                "tx_code",
                pin))
        .body();
  }
}
