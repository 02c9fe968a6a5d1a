package org.laurel.learning.session;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import org.laurel.learning.Typed;
import org.laurel.learning.Wrong;

/// What is wrong with a session as somebody typed it.
record SessionCheck(SessionForm form) {

  private static final BigDecimal LONGEST = BigDecimal.valueOf(24);
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_PLACE = 200;
  private static final int LONGEST_LINK = 500;

  Wrong wrong() {
    return new Wrong()
        .unless(!form.title().isEmpty(), "title", "Give the session a name, such as “Unit clinic”.")
        .unless(form.title().length() <= LONGEST_TITLE, "title", "Use 120 characters or fewer.")
        .unless(Typed.date(form.date()).isPresent(), "date", "Give the day as 2026-11-23.")
        .unless(Typed.time(form.from()).isPresent(), "from", "Give the time it starts as 16:30.")
        .unless(Typed.time(form.to()).isPresent(), "to", "Give the time it ends as 19:30.")
        .unless(!isBackward(), "to", "It ends before it starts. Change one of the times.")
        .unless(fits(), "hours", "Give the hours that count as a number from 0 to 24, such as 3.")
        .unless(
            !form.place().isEmpty() || !form.link().isEmpty(),
            "place",
            "Say where people meet: a place, a link, or both.")
        .unless(form.place().length() <= LONGEST_PLACE, "place", "Use 200 characters or fewer.")
        .unless(
            form.link().isEmpty() || isSafe(form.link()),
            "link",
            "Give the whole address of the meeting: it starts with https://.");
  }

  private boolean isBackward() {
    var first = Typed.time(form.from());
    var last = Typed.time(form.to());
    return first.isPresent() && last.isPresent() && !last.get().isAfter(first.get());
  }

  private boolean fits() {
    return Typed.hours(form.hours())
        .filter(it -> it.signum() >= 0 && it.compareTo(LONGEST) <= 0)
        .isPresent();
  }

  private static boolean isSafe(String link) {
    try {
      var address = new URI(link);
      return link.length() <= LONGEST_LINK
          && "https".equalsIgnoreCase(address.getScheme())
          && address.getHost() != null;
    } catch (URISyntaxException unreadable) {
      return false;
    }
  }
}
