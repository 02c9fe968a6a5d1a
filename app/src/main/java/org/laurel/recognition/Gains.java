package org.laurel.recognition;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.laurel.people.Actor;
import org.laurel.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What credentials brought to their earners.
@Component
class Gains {

  /// As many as one page shows.
  static final int MOST_SHOWN = 200;

  private final GainStore store;
  private final LineStore lines;

  Gains(GainStore store, LineStore lines) {
    this.store = store;
    this.lines = lines;
  }

  @Transactional(readOnly = true)
  List<Gain> waiting() {
    return store.waiting(MOST_SHOWN);
  }

  @Transactional(readOnly = true)
  int countWaiting() {
    return store.countWaiting();
  }

  @Transactional(readOnly = true)
  List<Gain> of(Actor actor) {
    return store.of(actor.id());
  }

  /// @throws NotFound where it is not the actor's own
  @Transactional(readOnly = true)
  Gain own(Actor actor, Gain.Id id) {
    return store
        .find(id)
        .filter(it -> it.isOf(actor))
        .orElseThrow(() -> new NotFound("This letter"));
  }

  /// What the ledger says of it.
  @Transactional(readOnly = true)
  List<Line> lines(Gain.Id id) {
    return lines.of(id);
  }

  /// @param from the first day
  /// @param to the last day
  @Transactional(readOnly = true)
  List<Booking> booked(Set<Kind> kinds, LocalDate from, LocalDate to) {
    return lines.booked(kinds, start(from), start(to.plusDays(1)));
  }

  private static OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay().atOffset(ZoneOffset.UTC);
  }
}
