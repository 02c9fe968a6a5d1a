package org.laurel.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.laurel.notices.Notice.Urgency;
import org.laurel.notices.Timetable.Slot;

/// When a message is mailed. In 2027 the first of March is a Monday, the fourteenth the night in
/// which clocks in New York go forward.
class TimetableTests {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private final Timetable nights = new Timetable(QuietHours.parse("18:00-07:00"));

  @Test
  void mailsAtOnceByDay() {
    assertThat(prompt("2027-03-03T07:00")).isEqualTo(new Slot.AtOnce());
    assertThat(prompt("2027-03-03T17:59")).isEqualTo(new Slot.AtOnce());
  }

  @Test
  void waitsForTheMorning() {
    assertThat(prompt("2027-03-03T18:00")).isEqualTo(at("2027-03-04T07:00"));
    assertThat(prompt("2027-03-03T23:59")).isEqualTo(at("2027-03-04T07:00"));
    assertThat(prompt("2027-03-04T00:00")).isEqualTo(at("2027-03-04T07:00"));
    assertThat(prompt("2027-03-04T06:59")).isEqualTo(at("2027-03-04T07:00"));
  }

  @Test
  void waitsForSevenByTheWallClockWhenClocksGoForward() {
    var slot = prompt("2027-03-13T22:00");

    assertThat(slot).isEqualTo(at("2027-03-14T07:00"));
    assertThat(((Slot.At) slot).moment()).hasToString("2027-03-14T11:00:00Z");
  }

  @Test
  void knowsQuietHoursInsideOneDay() {
    var noon = new Timetable(QuietHours.parse("12:00-13:30"));

    assertThat(
            noon.slot(
                Urgency.PROMPT,
                MailWish.AS_IT_HAPPENS,
                time("2027-03-03T12:00"),
                time("2027-03-03T12:00")))
        .isEqualTo(at("2027-03-03T13:30"));
  }

  @Test
  void mailsAtAnyHourWhenQuietIsOff() {
    var always = new Timetable(QuietHours.parse("off"));
    var midnight = time("2027-03-03T00:00");

    assertThat(always.slot(Urgency.PROMPT, MailWish.AS_IT_HAPPENS, midnight, midnight))
        .isEqualTo(new Slot.AtOnce());
  }

  @Test
  void keepsTheRestForMondayAtEight() {
    assertThat(digest("2027-03-03T10:00", "2027-03-03T10:00")).isEqualTo(at("2027-03-08T08:00"));
    assertThat(digest("2027-03-01T07:59", "2027-03-01T07:59")).isEqualTo(at("2027-03-01T08:00"));
    assertThat(digest("2027-03-01T08:00", "2027-03-01T08:00")).isEqualTo(at("2027-03-08T08:00"));
    assertThat(digest("2027-03-03T10:00", "2027-03-08T08:00")).isEqualTo(new Slot.InDigest());
  }

  @Test
  void followsTheReadersWish() {
    var now = time("2027-03-03T10:00");

    assertThat(nights.slot(Urgency.PROMPT, MailWish.WEEKLY, now, now))
        .isEqualTo(at("2027-03-08T08:00"));
    assertThat(nights.slot(Urgency.PROMPT, MailWish.NEVER, now, now)).isEqualTo(new Slot.NoMail());
  }

  @Test
  void refusesQuietHoursItCannotRead() {
    assertThatThrownBy(() -> QuietHours.parse("at night")).hasMessageContaining("18:00-07:00");
  }

  private Slot prompt(String now) {
    return nights.slot(Urgency.PROMPT, MailWish.AS_IT_HAPPENS, time(now), time(now));
  }

  private Slot digest(String created, String now) {
    return nights.slot(Urgency.DIGEST, MailWish.AS_IT_HAPPENS, time(created), time(now));
  }

  private static Slot at(String moment) {
    return new Slot.At(time(moment).toInstant());
  }

  private static ZonedDateTime time(String local) {
    return LocalDateTime.parse(local).atZone(NEW_YORK);
  }
}
