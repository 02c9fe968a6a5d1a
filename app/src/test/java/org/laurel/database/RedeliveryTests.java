package org.laurel.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.modulith.events.EventPublication;

class RedeliveryTests {

  private static final Instant LAST = Instant.parse("2026-11-20T18:00:00Z");

  @Test
  void tellsWhatWasNeverToldAgain() {
    assertThat(Redelivery.isDue(new Told(null, 1), LAST)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1,0", "3,0", "4,20", "5,40", "8,320", "11,2560", "12,3600", "400,3600"})
  void waitsTwiceAsLongEachTime(int attempts, long seconds) {
    var told = new Told(LAST, attempts);
    var due = LAST.plus(Duration.ofSeconds(seconds));

    assertThat(Redelivery.isDue(told, due)).isTrue();
    assertThat(Redelivery.isDue(told, due.minusMillis(1))).isFalse();
  }

  private record Told(@Nullable Instant last, int attempts) implements EventPublication {

    @Override
    public UUID getIdentifier() {
      return new UUID(0, 1);
    }

    @Override
    public Object getEvent() {
      return this;
    }

    @Override
    public Instant getPublicationDate() {
      return LAST;
    }

    @Override
    public Optional<Instant> getCompletionDate() {
      return Optional.empty();
    }

    @Override
    public Status getStatus() {
      return Status.FAILED;
    }

    @Override
    @SuppressWarnings("NullAway") // the framework's own type says nothing of null
    public Instant getLastResubmissionDate() {
      return last;
    }

    @Override
    public int getCompletionAttempts() {
      return attempts;
    }
  }
}
