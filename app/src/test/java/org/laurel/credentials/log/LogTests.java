package org.laurel.credentials.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.Client;
import org.laurel.Earning;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.audit.Audit;
import org.laurel.audit.Log;
import org.laurel.audit.tree.Frontier;
import org.laurel.audit.tree.Hash;
import org.laurel.audit.tree.Reader;
import org.laurel.credentials.Credential;
import org.laurel.credentials.issuer.IssuerKeys;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.key.Crypto;
import org.laurel.openbadges.key.VerificationKey;
import org.laurel.people.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/// Anybody can keep an eye on the log, and nobody learns from it who did what.
@LaurelTest
class LogTests {

  @Autowired World world;
  @Autowired Earning earning;
  @Autowired Log log;
  @Autowired Audit audit;
  @Autowired IssuerKeys keys;
  @Autowired Crypto crypto;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private Client visitor;
  private Actor teacher;
  private Credential credential;

  @BeforeEach
  void earns() {
    visitor = new Client(port, "bayou");
    teacher = earning.teacher(world.bayou, "Odette");
    credential = earning.credential(world.bayou, teacher);
  }

  private void extend() {
    world.within(world.bayou, log::extend);
  }

  /// A signed head, read as the software of other logs reads it (C2SP signed-note).
  private record Note(String text, String name, byte[] signature) {

    static Note read(String note) {
      var parts = note.split("\n\n", 2);
      var words = parts[1].strip().split(" ");
      return new Note(parts[0] + "\n", words[1], Base64.getDecoder().decode(words[2]));
    }

    long size() {
      return Long.parseLong(text.lines().toList().get(1));
    }

    Hash root() {
      return Hash.ofBytes(Base64.getDecoder().decode(text.lines().toList().get(2)));
    }

    boolean holds(VerificationKey key) throws Exception {
      var named = (name + "\n").getBytes(UTF_8);
      var hinted = ByteBuffer.allocate(named.length + 33).put(named).put((byte) 1).put(key.raw());
      var hint = MessageDigest.getInstance("SHA-256").digest(hinted.array());
      return Arrays.equals(hint, 0, 4, signature, 0, 4)
          && key.verifies(text.getBytes(UTF_8), Arrays.copyOfRange(signature, 4, signature.length));
    }
  }

  private Note checkpoint() {
    return Note.read(visitor.get("/log/checkpoint").body());
  }

  @Test
  void signsItsHeadWithTheKeyOfTheAgency() throws Exception {
    extend();
    var key = world.within(world.bayou, () -> keys.published().getFirst().multibase());

    var note = checkpoint();

    assertThat(note.name()).isEqualTo("laurel.example/bayou/log");
    assertThat(note.text()).startsWith("laurel.example/bayou/log\n" + note.size() + "\n");
    assertThat(note.holds(VerificationKey.ofMultibase(key, crypto))).isTrue();
  }

  @Test
  void provesThatACredentialWasIssuedAndTakenBack() {
    revoke();
    extend();

    var proofs = Json.parse(visitor.get(path() + "/log.json").body());

    assertThat(proofs).isInstanceOf(Json.Arr.class);
    var items = ((Json.Arr) proofs).items().stream().map(Json.Obj.class::cast).toList();
    assertThat(items).hasSize(2);
    for (var proof : items) {
      var note = Note.read(proof.text("note").orElseThrow());
      var leaf = new Hash(proof.text("leaf").orElseThrow());
      var path = proof.texts("path").map(Hash::new).toList();
      var number = Long.parseLong(proof.get("entry").orElseThrow().write());
      assertThat(Reader.includes(leaf, number - 1, note.size(), path, note.root())).isTrue();
    }
    assertThat(visitor.get(path() + "/log").body())
        .contains("Credential issued", "Credential revoked", ">Yes<")
        .doesNotContain(">No<");
  }

  @Test
  void saysThatANewCredentialWillBeInItSoon() {
    assertThat(visitor.get(path() + "/log").body()).contains("It is not in the log yet.");
  }

  @Test
  void provesThatItOnlyGrew() {
    extend();
    var before = checkpoint();
    IntStream.range(0, 300).forEach(this::append);
    extend();
    var after = checkpoint();

    var shown = Json.object(visitor.get("/log/consistency?from=" + before.size()).body());
    var path = shown.texts("path").map(Hash::new).toList();

    assertThat(after.size()).isGreaterThanOrEqualTo(before.size() + 300);
    assertThat(Reader.grew(before.size(), before.root(), after.size(), after.root(), path))
        .isTrue();
    assertThat(visitor.get("/log/consistency?from=" + (after.size() + 1)).statusCode())
        .isEqualTo(404);
  }

  @Test
  void checksAHeadThatSomebodyKept() {
    extend();
    var kept = visitor.get("/log/checkpoint").body();
    append(1);
    extend();

    assertThat(asked(kept)).contains("log still begins with the log of the head you kept");
    assertThat(asked(kept.replaceFirst("\n[A-Za-z0-9+/]{43}=", "\nAAAA" + "B".repeat(39) + "=")))
        .contains("No. The head you kept does not belong");
    assertThat(asked(kept.replaceFirst("\n\\d+", "\n99999999"))).contains("no head of this log");
    assertThat(asked("nonsense")).contains("no head of this log");
  }

  private String asked(String kept) {
    return visitor.get("/log?kept=" + URLEncoder.encode(kept, UTF_8)).body();
  }

  /// Half of the entries in one go, the others one by one: the same tree.
  @Test
  void isBuiltAnewFromItsTilesByWhoeverWatchesIt() throws Exception {
    IntStream.range(0, 300).forEach(this::append);
    extend();
    for (var i = 0; i < 20; i++) {
      append(i);
      extend();
    }
    var note = checkpoint();
    var frontier = new Frontier();
    for (long index = 0; frontier.size() < note.size(); index++) {
      var tile = tile(index);
      for (var at = 0; at < tile.length && frontier.size() < note.size(); at += Hash.LENGTH)
        frontier.add(Hash.ofBytes(Arrays.copyOfRange(tile, at, at + Hash.LENGTH)));
    }

    assertThat(frontier.root()).isEqualTo(note.root());
  }

  @Test
  void namesNobody() {
    revoke();
    extend();
    var said =
        List.of("/log", "/log/checkpoint", "/log/consistency?from=1", path() + "/log.json").stream()
            .map(it -> visitor.get(it).body())
            .toList();

    assertThat(said)
        .allSatisfy(it ->
            assertThat(it)
                .doesNotContain(
                    teacher.person().name(), teacher.id().value().toString(), "The wrong rubric"));
  }

  private byte[] tile(long index) throws IOException {
    var address = "http://127.0.0.1:" + port + "/bayou/log/tile/0/" + index;
    try (var bytes = URI.create(address).toURL().openStream()) {
      return bytes.readAllBytes();
    }
  }

  private void revoke() {
    new Client(port, "bayou")
        .signIn("ada.quinn@bayou.example")
        .post(path() + "/revocation", Map.of("reason", "The wrong rubric was used."));
  }

  private void append(int i) {
    world.within(
        world.bayou,
        () ->
            transaction.executeWithoutResult(_ ->
                audit.append(
                    teacher.id(), "submission made", world.bayou.id(), "Attempt " + i + ".")));
  }

  private String path() {
    return "/credentials/" + credential.id().value();
  }
}
