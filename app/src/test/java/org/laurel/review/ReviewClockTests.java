package org.laurel.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewClockTests {

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  @ParameterizedTest
  @CsvSource({
    "2026-11-16T09:00, 2026-11-23T17:00", // Monday to Monday
    "2026-11-20T23:59, 2026-11-27T17:00", // Friday night to Friday
    "2026-11-21T10:00, 2026-11-27T17:00", // Saturday counts from Monday on
    "2026-11-22T10:00, 2026-11-27T17:00", // and so does Sunday
    "2027-03-10T12:00, 2027-03-17T17:00", // over the change to summer time
  })
  void promisesTheEndOfTheFifthBusinessDay(LocalDateTime submitted, LocalDateTime due) {
    assertThat(ReviewClock.due(submitted.atZone(CHICAGO).toInstant(), CHICAGO, Set.of()))
        .isEqualTo(due.atZone(CHICAGO).toInstant());
  }

  @Test
  void leavesOutTheDaysOnWhichTheAgencyIsClosed() {
    var closed = Set.of(LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 27));
    var submitted = LocalDateTime.of(2026, 11, 23, 9, 0).atZone(CHICAGO).toInstant();

    assertThat(ReviewClock.due(submitted, CHICAGO, closed))
        .isEqualTo(LocalDateTime.of(2026, 12, 2, 17, 0).atZone(CHICAGO).toInstant());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-27T17:00, 2026-11-23T08:00, 'Friday, November 27'",
    "2026-11-27T17:00, 2026-11-26T23:59, tomorrow",
    "2026-11-27T17:00, 2026-11-27T00:01, today",
    "2026-11-27T17:00, 2026-11-28T09:00, 1 day late",
    "2026-11-27T17:00, 2026-12-01T09:00, 4 days late",
  })
  void saysInWordsWhenItIsDue(LocalDateTime due, LocalDateTime now, String words) {
    assertThat(
            ReviewClock.inWords(
                due.atZone(CHICAGO).toInstant(), now.atZone(CHICAGO).toInstant(), CHICAGO))
        .isEqualTo(words);
  }
}
