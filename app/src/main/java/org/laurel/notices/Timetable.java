package org.laurel.notices;

import static java.time.temporal.TemporalAdjusters.next;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/// Decides when a message is mailed: by its urgency, the reader's wish and the reader's clock.
record Timetable(QuietHours quiet) {

  private static final LocalTime DIGEST_HOUR = LocalTime.of(8, 0);

  sealed interface Slot {

    record AtOnce() implements Slot {}

    record InDigest() implements Slot {}

    record At(Instant moment) implements Slot {}

    record NoMail() implements Slot {}
  }

  /// @param created and `now` in the reader's time zone
  Slot slot(Notice.Urgency urgency, MailWish wish, ZonedDateTime created, ZonedDateTime now) {
    return switch (wish) {
      case NEVER -> new Slot.NoMail();
      case WEEKLY -> weekly(created, now);
      case AS_IT_HAPPENS ->
          switch (urgency) {
            case PROMPT -> prompt(now);
            case DIGEST -> weekly(created, now);
          };
    };
  }

  private Slot prompt(ZonedDateTime now) {
    var waking = quiet.firstWaking(now);
    return waking.equals(now) ? new Slot.AtOnce() : new Slot.At(waking.toInstant());
  }

  private static Slot weekly(ZonedDateTime created, ZonedDateTime now) {
    var digest = digestAfter(created);
    return now.isBefore(digest) ? new Slot.At(digest.toInstant()) : new Slot.InDigest();
  }

  private static ZonedDateTime digestAfter(ZonedDateTime created) {
    var sameDay = created.with(DIGEST_HOUR);
    return created.getDayOfWeek() == DayOfWeek.MONDAY && created.isBefore(sameDay)
        ? sameDay
        : sameDay.with(next(DayOfWeek.MONDAY));
  }
}
