package org.laurel.learning.week;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Writes a calendar (RFC 5545): lines end in CRLF, and none is longer than 75 octets.
final class Ics {

  private static final int LONGEST = 75;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final StringBuilder text = new StringBuilder();

  private Ics() {}

  /// @param id never changes, so that calendars know the event again
  /// @param state `CONFIRMED` or `CANCELLED`
  record Event(String id, Span span, String summary, String text, String place, String state) {}

  sealed interface Span {

    record Hours(Instant from, Instant to) implements Span {}

    /// @param to the day after the last
    record Days(LocalDate from, LocalDate to) implements Span {}
  }

  static String calendar(String name, Instant now, List<Event> events) {
    var calendar = new Ics();
    calendar.line("BEGIN:VCALENDAR").line("VERSION:2.0").line("PRODID:-//Laurel//Plan//EN");
    calendar.line("CALSCALE:GREGORIAN").line("X-WR-CALNAME:" + escaped(name));
    calendar.line("REFRESH-INTERVAL;VALUE=DURATION:PT6H").line("X-PUBLISHED-TTL:PT6H");
    events.forEach(it -> calendar.event(it, now));
    return calendar.line("END:VCALENDAR").text.toString();
  }

  private void event(Event it, Instant now) {
    line("BEGIN:VEVENT").line("UID:" + it.id()).line("DTSTAMP:" + MOMENT.format(now));
    switch (it.span()) {
      case Span.Hours(var from, var to) ->
          line("DTSTART:" + MOMENT.format(from)).line("DTEND:" + MOMENT.format(to));
      case Span.Days(var from, var to) ->
          line("DTSTART;VALUE=DATE:" + DAY.format(from))
              .line("DTEND;VALUE=DATE:" + DAY.format(to))
              .line("TRANSP:TRANSPARENT");
    }
    line("SUMMARY:" + escaped(it.summary())).line("STATUS:" + it.state());
    if (!it.text().isEmpty()) line("DESCRIPTION:" + escaped(it.text()));
    if (!it.place().isEmpty()) line("LOCATION:" + escaped(it.place()));
    line("END:VEVENT");
  }

  /// Section 3.3.11.
  static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cntrl}", " ");
  }

  /// Section 3.1: a long line goes on in the next, after a space; no letter is torn apart.
  private Ics line(String line) {
    var octets = 0;
    for (var letter : line.codePoints().toArray()) {
      var length = Character.toString(letter).getBytes(UTF_8).length;
      if (octets + length > LONGEST) {
        text.append("\r\n ");
        octets = 1;
      }
      text.appendCodePoint(letter);
      octets += length;
    }
    text.append("\r\n");
    return this;
  }
}
