package org.laurel.credentials;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import org.laurel.openbadges.Documents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Asks other issuers' sites for what a badge of theirs points to: by https, on the public network
/// only, no redirect, five seconds and a megabyte at most. Anybody may make us ask, so it is done
/// seldom and by few at a time.
@Component
class Outside implements Documents {

  private static final int AT_ONCE = 4;
  private static final int MOST_A_MINUTE = 60;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final boolean isAllowed;
  private final Documents network;
  private final InstantSource clock;
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Deque<Instant> asked = new ArrayDeque<>();

  @Autowired
  Outside(@Value("${laurel.verify.outside:true}") boolean isAllowed, InstantSource clock) {
    this(isAllowed, Documents.overHttps(), clock);
  }

  Outside(boolean isAllowed, Documents network, InstantSource clock) {
    this.isAllowed = isAllowed;
    this.network = network;
    this.clock = clock;
  }

  @Override
  public byte[] get(URI address) throws IOException {
    if (!isAllowed) throw new IOException("this Laurel asks no other sites");
    if (isTooOften() || !places.tryAcquire())
      throw new IOException("too many badges are checked just now, try again in a minute");
    try {
      return network.get(address);
    } finally {
      places.release();
    }
  }

  private synchronized boolean isTooOften() {
    var now = clock.instant();
    while (!asked.isEmpty() && asked.getFirst().isBefore(now.minus(MINUTE))) asked.removeFirst();
    if (asked.size() >= MOST_A_MINUTE) return true;
    asked.addLast(now);
    return false;
  }
}
