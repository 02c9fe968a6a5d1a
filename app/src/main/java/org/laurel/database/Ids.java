package org.laurel.database;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/// Makes identifiers of version 7 (RFC 9562 section 5.7): 48 bits of milliseconds, then 74 random
/// bits, so that new rows lie beside each other in an index and nobody can guess the next one.
@Component
public class Ids {

  private final InstantSource clock;
  private final RandomGenerator random;

  Ids(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  public UUID next() {
    var most = clock.millis() << 16 | 0x7000L | random.nextLong() & 0xFFFL;
    var least = 0x8000000000000000L | random.nextLong() >>> 2;
    return new UUID(most, least);
  }
}
