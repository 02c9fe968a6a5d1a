package org.laurel.learning.week;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.laurel.database.Tenancy;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollment.State;
import org.laurel.learning.Enrollments;
import org.laurel.learning.session.Appointment;
import org.laurel.learning.session.Sessions;
import org.laurel.learning.week.Ics.Event;
import org.laurel.learning.week.Ics.Span;
import org.laurel.learning.week.WeekPlan.Item;
import org.laurel.people.Actor;
import org.laurel.people.AgencyAddress;
import org.laurel.people.People;
import org.laurel.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A teacher's sessions and weeks for their calendar program. Whoever has the address may read it,
/// so it names nobody, and a new one takes its place whenever the teacher wants.
@Component
@Transactional
class Calendars {

  private static final int KEY_BYTES = 32;

  private final CalendarStore store;
  private final Enrollments enrollments;
  private final Sessions sessions;
  private final Weeks weeks;
  private final People people;
  private final AgencyAddress addresses;
  private final RandomGenerator random;
  private final InstantSource clock;

  Calendars(
      CalendarStore store,
      Enrollments enrollments,
      Sessions sessions,
      Weeks weeks,
      People people,
      AgencyAddress addresses,
      RandomGenerator random,
      InstantSource clock) {
    this.store = store;
    this.enrollments = enrollments;
    this.sessions = sessions;
    this.weeks = weeks;
    this.people = people;
    this.addresses = addresses;
    this.random = random;
    this.clock = clock;
  }

  /// @return the whole address, which is shown this once and kept by nobody
  String open(Actor actor) {
    var key = new byte[KEY_BYTES];
    random.nextBytes(key);
    var text = HexFormat.of().formatHex(key);
    store.put(actor.id(), digest(text), clock.instant());
    return addresses.of("/calendar/" + text + ".ics");
  }

  private static byte[] digest(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  void close(Actor actor) {
    store.delete(actor.id());
  }

  @Transactional(readOnly = true)
  Optional<Instant> since(Actor actor) {
    return store.since(actor.id());
  }

  /// @throws NotFound when the key opens nothing, or its owner takes part no more
  @Transactional(readOnly = true)
  String read(String key) {
    var person =
        store
            .personWith(digest(key))
            .flatMap(it -> people.actor(it, Tenancy.current()))
            .orElseThrow(() -> new NotFound("This calendar"))
            .id();
    var all = enrollments.of(person).stream().filter(it -> it.state() != State.LEFT).toList();
    var plans = weeks.of(all);
    var events = Stream.concat(meetings(all), plans.stream().flatMap(Calendars::weeks)).toList();
    return Ics.calendar("My plan", clock.instant().truncatedTo(ChronoUnit.SECONDS), events);
  }

  private Stream<Event> meetings(List<Enrollment> all) {
    return sessions.of(all).stream().map(this::meeting);
  }

  private Event meeting(Appointment it) {
    var session = it.session();
    var text = "Check in here: " + addresses.of("/check-in/" + session.id().value());
    return new Event(
        session.id().value() + "@laurel",
        new Span.Hours(session.starts(), session.ends()),
        session.title(),
        session.link().isEmpty() ? text : "Online: " + session.link() + "\n" + text,
        session.place().isEmpty() ? session.link() : session.place(),
        session.isCalledOff() ? "CANCELLED" : "CONFIRMED");
  }

  /// One for each week in which something is planned.
  private static Stream<Event> weeks(WeekPlan plan) {
    var byWeek =
        plan.items().stream()
            .filter(it -> it.week() != null)
            .collect(
                groupingBy(
                    (Item it) -> Objects.requireNonNull(it.week()),
                    TreeMap<LocalDate, List<Item>>::new,
                    java.util.stream.Collectors.toList()));
    return byWeek.entrySet().stream().map(it -> week(plan, it.getKey(), it.getValue()));
  }

  private static Event week(WeekPlan plan, LocalDate monday, List<Item> items) {
    var titles = items.stream().map(Item::title).collect(joining(", "));
    return new Event(
        plan.enrollment().id().value() + "-" + monday + "@laurel",
        new Span.Days(monday, monday.plusWeeks(1)),
        plan.version().design().title() + ": " + titles,
        "",
        "",
        "CONFIRMED");
  }
}
