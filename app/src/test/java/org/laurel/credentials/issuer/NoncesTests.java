package org.laurel.credentials.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.laurel.LaurelTest;
import org.laurel.World;
import org.springframework.beans.factory.annotation.Autowired;

/// A nonce is fresh for five minutes and for its agency.
@LaurelTest
class NoncesTests {

  @Autowired World world;
  @Autowired MasterKey master;
  @Autowired RandomGenerator random;
  @Autowired Clock clock;

  @Test
  void ageAndBelongToOneAgency() {
    var nonce = world.within(world.bayou, () -> at(Duration.ZERO).next());

    world.within(
        world.bayou,
        () -> {
          assertThat(at(Duration.ZERO).next()).isNotEqualTo(nonce);
          assertThat(at(Duration.ofMinutes(4)).isFresh(nonce)).isTrue();
          assertThat(at(Duration.ofMinutes(6)).isFresh(nonce)).isFalse();
          for (var other : new String[] {"", "?", "AAAA", nonce.substring(4), nonce + "AAAA"})
            assertThat(at(Duration.ZERO).isFresh(other)).as(other).isFalse();
        });
    world.within(world.harbor, () -> assertThat(at(Duration.ZERO).isFresh(nonce)).isFalse());
  }

  private Nonces at(Duration later) {
    return new Nonces(master, random, Clock.offset(clock, later));
  }
}
