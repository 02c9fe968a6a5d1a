package org.laurel.catalog;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.laurel.database.AgencyId;
import org.laurel.database.Tenancy;

/// What was counted lately, for each agency: counting thousands of finishers for every visitor
/// would cost more than it tells, so a figure may be ten minutes old.
public final class Lately<T> {

  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final int MOST_REMEMBERED = 1000;

  private final InstantSource clock;
  private final Supplier<T> count;
  private final Map<AgencyId, Counted<T>> counted = new ConcurrentHashMap<>();

  /// @param count counts for the current agency
  public Lately(InstantSource clock, Supplier<T> count) {
    this.clock = clock;
    this.count = count;
  }

  private record Counted<T>(Instant at, T result) {}

  public T get() {
    var known = counted.get(Tenancy.current());
    if (known != null && known.at().plus(FRESH).isAfter(clock.instant())) return known.result();
    if (counted.size() >= MOST_REMEMBERED) counted.clear();
    var now = new Counted<>(clock.instant(), count.get());
    counted.put(Tenancy.current(), now);
    return now.result();
  }

  /// Counts anew for the current agency when it is asked next.
  public void forget() {
    counted.remove(Tenancy.current());
  }
}
