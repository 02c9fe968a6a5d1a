package org.laurel.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.audit.Audit;
import org.laurel.notices.Notice;
import org.laurel.notices.Notices;
import org.laurel.people.Actor;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What credentials brought to their earners, and the officers who decide on it.
@Component
class Gains {

  /// As many as one page shows.
  static final int MOST_SHOWN = 200;

  private final GainStore store;
  private final Rules rules;
  private final Notices notices;
  private final Audit audit;

  Gains(GainStore store, Rules rules, Notices notices, Audit audit) {
    this.store = store;
    this.rules = rules;
    this.notices = notices;
    this.audit = audit;
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
        .filter(it -> it.earner().equals(actor.id()))
        .orElseThrow(() -> new NotFound("This letter"));
  }

  /// @param from the first day
  /// @param to the last day
  @Transactional(readOnly = true)
  List<Gain> decided(LocalDate from, LocalDate to) {
    return store.decided(start(from), start(to.plusDays(1)));
  }

  private static OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay().atOffset(ZoneOffset.UTC);
  }

  /// Grants those that still wait; what somebody else decided meanwhile stays decided.
  ///
  /// @param amounts how much, for gains whose rule leaves it to the officer
  /// @return how many were granted
  /// @throws Refused when one has no amount yet, or one that its rule does not allow
  @Transactional
  int grant(Actor actor, List<UUID> ids, Map<UUID, BigDecimal> amounts) {
    var waiting = store.lockedWaiting(ids);
    for (var gain : waiting) {
      var amount = amounts.get(gain.id().value());
      check(gain, amount == null ? gain.amount() : amount);
      store.decide(gain.id(), Gain.State.GRANTED, amount, "", actor.id());
      tell(gain, "is granted");
    }
    if (!waiting.isEmpty())
      audit.append(actor.id(), "gains granted", actor.agency(), waiting.size() + " gains.");
    return waiting.size();
  }

  private void check(Gain gain, @Nullable BigDecimal amount) {
    if (!gain.kind().isCounted()) return;
    if (amount == null)
      throw new Refused("Say how much %s brings %s.".formatted(gain.title(), gain.earnerName()));
    var gives = rules.rule(gain.rule()).clause().gives();
    if (!gives.allows(amount))
      throw new Refused(
          "%s for %s of %s is not what the rule gives: %s."
              .formatted(
                  gain.kind().words(amount), gain.title(), gain.earnerName(), gives.words()));
  }

  /// @return how many were refused
  @Transactional
  int refuse(Actor actor, List<UUID> ids, String reason) {
    if (reason.isBlank()) throw new Refused("Say why, for the teachers who will read it.");
    var waiting = store.lockedWaiting(ids);
    for (var gain : waiting) {
      store.decide(gain.id(), Gain.State.REFUSED, null, reason.strip(), actor.id());
      tell(gain, "is not granted: " + reason.strip());
    }
    if (!waiting.isEmpty())
      audit.append(actor.id(), "gains refused", actor.agency(), waiting.size() + " gains.");
    return waiting.size();
  }

  private void tell(Gain gain, String what) {
    notices.tell(
        gain.earner(),
        new Notice(
            Notice.Urgency.DIGEST,
            gain.kind().title() + " for " + gain.title(),
            "%s for “%s” %s.".formatted(gain.kind().title(), gain.title(), what),
            "Read the letter",
            "/value/" + gain.id().value()));
  }
}
