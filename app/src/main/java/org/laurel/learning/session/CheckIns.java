package org.laurel.learning.session;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.laurel.catalog.HoursAccount;
import org.laurel.learning.Days;
import org.laurel.learning.Enrollment;
import org.laurel.learning.HoursLedger.Provenance;
import org.laurel.learning.PlannedHours;
import org.laurel.learning.PlannedHours.Credit;
import org.laurel.learning.lesson.Lessons;
import org.laurel.learning.session.CheckInStore.Address;
import org.laurel.learning.session.CheckInStore.Attendee;
import org.laurel.learning.session.CheckInStore.Way;
import org.laurel.people.Actor;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who was at a session. Each check-in credits its hours once, however often somebody tries.
@Component
@Transactional
class CheckIns {

  private final Sessions sessions;
  private final SessionStore secrets;
  private final CheckInStore store;
  private final PlannedHours hours;
  private final Lessons lessons;
  private final InstantSource clock;

  CheckIns(
      Sessions sessions,
      SessionStore secrets,
      CheckInStore store,
      PlannedHours hours,
      Lessons lessons,
      InstantSource clock) {
    this.sessions = sessions;
    this.secrets = secrets;
    this.store = store;
    this.hours = hours;
    this.lessons = lessons;
    this.clock = clock;
  }

  /// The code of this minute, for whoever leads the cohort.
  @Transactional(readOnly = true)
  String code(Actor actor, Session.Id id) {
    return CheckInCode.at(secrets.secret(sessions.led(actor, id).id()), clock.instant());
  }

  @Transactional(readOnly = true)
  List<Attendee> roll(Actor actor, Session.Id id) {
    return store.roll(sessions.led(actor, id).id());
  }

  /// By which addresses a list may name those who have a seat.
  @Transactional(readOnly = true)
  List<Address> addresses(Actor actor, Session.Id id) {
    return store.addresses(sessions.led(actor, id).id());
  }

  /// The actor's own line, if the session is theirs.
  ///
  /// @throws Refused when they have no seat in its cohort
  @Transactional(readOnly = true)
  Attendee own(Actor actor, Session.Id id) {
    return store
        .one(sessions.one(id).id(), actor.id())
        .orElseThrow(() ->
            new Refused(
                "You have no seat in the cohort of this session, so you cannot check in. Ask its"
                    + " facilitator."));
  }

  /// By the code that the session shows.
  ///
  /// @throws Refused when the code is not that of the last two minutes, or the session not on
  void byCode(Actor actor, Session.Id id, String typed) {
    var session = sessions.one(id);
    var attendee = own(actor, id);
    if (attendee.isHere()) return;
    var now = clock.instant();
    if (session.isCalledOff()) throw calledOff();
    if (!session.isOpen(now)) throw closed(session, now);
    if (!CheckInCode.fits(secrets.secret(id), typed, now))
      throw new Refused(
          "This code is not right now. A code lives for about a minute: read the new one from the"
              + " screen.");
    add(session, attendee.enrollment(), Way.CODE, actor);
  }

  private static Refused calledOff() {
    return new Refused("This session is called off, so nobody can check in.");
  }

  private Refused closed(Session session, Instant now) {
    return new Refused(
        session.hasBegun(now)
            ? "Check-in is over. Ask the facilitator to add you to the list."
            : "Check-in opens half an hour before the session: it is on %s."
                .formatted(Days.inWords(session.starts(), sessions.zone())));
  }

  /// By the list of whoever leads the cohort: all of them, or nobody.
  ///
  /// @return how many were not checked in before
  int byList(Actor actor, Session.Id id, Collection<Enrollment.Id> present, Way way) {
    var session = sessions.led(actor, id);
    if (session.isCalledOff()) throw calledOff();
    if (!session.hasBegun(clock.instant()))
      throw new Refused("This session has not begun. Check people in when it does.");
    var known = store.roll(id).stream().map(Attendee::enrollment).toList();
    if (!known.containsAll(present)) throw new NotFound("Somebody on this list");
    return (int) present.stream().distinct().filter(it -> add(session, it, way, actor)).count();
  }

  /// The row comes first, so that of two who check somebody in at once only one credits.
  private boolean add(Session session, Enrollment.Id enrollment, Way way, Actor by) {
    if (!store.insert(session.id(), enrollment, way, by.id(), clock.instant())) return false;
    var name = "%s, %s".formatted(session.title(), Days.inWords(session.starts(), sessions.zone()));
    var credit =
        new Credit(HoursAccount.FACE_TO_FACE, session.hours(), Provenance.SESSION_CHECK_IN, name);
    store.setBasis(session.id(), enrollment, hours.credit(enrollment, credit, by.id()));
    if (session.unit() != null) lessons.attended(enrollment, session.unit());
    return true;
  }

  /// Was not there after all: the hours are taken back, and the teacher reads why.
  void remove(Actor actor, Session.Id id, Enrollment.Id enrollment, String reason) {
    var session = sessions.led(actor, id);
    var attendee =
        store.roll(id).stream()
            .filter(it -> it.enrollment().equals(enrollment) && it.isHere())
            .findFirst()
            .orElseThrow(() -> new NotFound("This check-in"));
    if (attendee.basis() != null) hours.takeBack(enrollment, attendee.basis(), reason, actor.id());
    if (session.unit() != null) lessons.missed(enrollment, session.unit());
    store.delete(id, enrollment);
  }
}
