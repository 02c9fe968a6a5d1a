package org.laurel.credentials.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.laurel.Earning;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.laurel.credentials.Credential;
import org.laurel.openbadges.StatusList;
import org.laurel.openbadges.json.Json;
import org.laurel.openbadges.model.StatusEntry.Purpose;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A revocation is seen by everybody within a minute.
@LaurelTest
class StatusListsTests {

  @Autowired World world;
  @Autowired Earning earning;
  @Autowired StatusStore store;
  @Autowired StatusPlaceStore places;
  @Autowired ListSigner signer;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  private Instant now = Instant.parse("2027-03-01T12:00:00Z");

  @Test
  void showsARevocationBeforeAMinuteIsOver() {
    var credential = earning.credential(world.bayou, earning.teacher(world.bayou, "Rosa"));
    var lists = lists();
    assertThat(isSet(lists, credential)).isFalse();

    inBayou(
        () -> store.revoke(List.of(credential.id().value()), now, "Issued to the wrong person."));
    now = now.plus(Duration.ofMinutes(1)).minus(StatusLists.READERS_KEEP_IT);

    assertThat(isSet(lists, credential)).isTrue();
  }

  @Test
  void showsItAtOnceToWhoeverKnowsOfIt() {
    var credential = earning.credential(world.bayou, earning.teacher(world.bayou, "Rita"));
    var lists = lists();
    assertThat(isSet(lists, credential)).isFalse();

    now = now.plusSeconds(1);
    inBayou(
        () -> store.revoke(List.of(credential.id().value()), now, "Issued to the wrong person."));

    assertThat(read(lists, now).get(index(credential))).isTrue();
  }

  @Test
  void drawsEachPlaceOnce() {
    var credentials =
        java.util.stream.Stream.of("Ria", "Ron", "Ray")
            .map(it -> earning.credential(world.bayou, earning.teacher(world.bayou, it)))
            .map(this::index)
            .toList();

    assertThat(credentials).doesNotHaveDuplicates();
  }

  /// A clock that this test turns.
  private StatusLists lists() {
    InstantSource clock = () -> now;
    return new StatusLists(store, places, signer, RandomGenerator.getDefault(), clock);
  }

  private boolean isSet(StatusLists lists, Credential credential) {
    return read(lists, Instant.MIN).get(index(credential));
  }

  private StatusList read(StatusLists lists, Instant notBefore) {
    return inBayou(() ->
        StatusList.read(Json.object(lists.signed(1, Purpose.REVOCATION, notBefore).orElseThrow())));
  }

  private int index(Credential credential) {
    return inBayou(() ->
        db.sql("select index from credentials.status where award = :award")
            .param("award", credential.id().value())
            .query(Integer.class)
            .single());
  }

  private <T> T inBayou(java.util.function.Supplier<T> work) {
    return world.within(world.bayou, () -> transaction.execute(_ -> work.get()));
  }
}
