package org.laurel.recognition;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.audit.Audit;
import org.laurel.people.Actor;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Officers decide on what credentials brought.
@Component
class Deciding {

  private final GainStore store;
  private final GainDecisionStore decisions;
  private final Rules rules;
  private final Limits limits;
  private final GainTidings tidings;
  private final Audit audit;

  Deciding(
      GainStore store,
      GainDecisionStore decisions,
      Rules rules,
      Limits limits,
      GainTidings tidings,
      Audit audit) {
    this.store = store;
    this.decisions = decisions;
    this.rules = rules;
    this.limits = limits;
    this.tidings = tidings;
    this.audit = audit;
  }

  /// Grants those that still wait; what somebody else decided meanwhile stays decided.
  ///
  /// @param amounts how much, for gains whose rule leaves it to the officer; others stay as they
  ///   are
  /// @return how many were granted
  /// @throws Refused when one has no amount yet, or one that its rule does not allow
  @Transactional
  int grant(Actor actor, List<UUID> ids, Map<UUID, BigDecimal> amounts) {
    var waiting = store.lockedWaiting(ids);
    refuseOwn(actor, waiting);
    for (var gain : waiting) {
      var amount = amount(gain, amounts);
      check(gain, amount);
      decisions.decide(gain.id(), Gain.State.GRANTED, amount, "", actor.id());
      tidings.tellDecided(gain, "is granted");
    }
    if (!waiting.isEmpty())
      audit.append(actor.id(), "gains granted", actor.agency(), waiting.size() + " gains.");
    return waiting.size();
  }

  private static void refuseOwn(Actor actor, List<Gain> gains) {
    if (gains.stream().anyMatch(it -> it.earner().equals(actor.id())))
      throw new Refused("Nobody decides on their own. Untick yours, and leave it to a colleague.");
  }

  /// Puts a decision right. The ledger keeps both: the line that was wrong, and the one that
  /// corrects.
  ///
  /// @param to granted, or refused
  /// @throws Refused as for a first decision, and where the credential serves another purpose by
  ///   now that is kept apart from this one
  @Transactional
  void correct(Actor actor, Gain.Id id, Gain.State to, @Nullable BigDecimal amount, String reason) {
    var gain = store.locked(id).orElseThrow(() -> new NotFound("This gain"));
    refuseOwn(actor, List.of(gain));
    var given = !gain.kind().isCounted() ? null : amount == null ? gain.amount() : amount;
    if (to == Gain.State.GRANTED) check(gain, given);
    try {
      decisions.correct(id, to, given, reason, actor.id());
    } catch (DataIntegrityViolationException _) {
      throw new Refused("The credential counts for another purpose, and not for both.");
    }
    audit.append(actor.id(), "gain corrected", id, to.name() + ". " + reason);
  }

  private static @Nullable BigDecimal amount(Gain gain, Map<UUID, BigDecimal> amounts) {
    if (!gain.kind().isCounted()) return null;
    return gain.amount() == null ? amounts.get(gain.id().value()) : gain.amount();
  }

  private void check(Gain gain, @Nullable BigDecimal amount) {
    if (!gain.kind().isCounted()) return;
    if (amount == null)
      throw new Refused("Say how much %s brings %s.".formatted(gain.title(), gain.earnerName()));
    var clause = rules.rule(gain.rule()).clause();
    checkLimits(gain, clause, amount);
    var gives = clause.benefit();
    if (!gives.allows(amount))
      throw new Refused(
          "%s for %s of %s is not what the rule gives: %s."
              .formatted(
                  gain.kind().words(amount), gain.title(), gain.earnerName(), gives.words()));
  }

  private void checkLimits(Gain gain, Clause clause, BigDecimal amount) {
    var day = gain.countsSince().atZone(ZoneOffset.UTC).toLocalDate();
    var counted = gain.amount() == null || !gain.counts() ? BigDecimal.ZERO : gain.amount();
    limits
        .left(gain.earner(), clause, day)
        .map(counted::add)
        .filter(it -> amount.compareTo(it) > 0)
        .ifPresent(it -> {
          throw new Refused(
              "%s for %s of %s is more than the rule leaves: %s. %s"
                  .formatted(
                      gain.kind().words(amount),
                      gain.title(),
                      gain.earnerName(),
                      gain.kind().figure(it),
                      clause.benefit().limits()));
        });
  }

  /// @return how many were refused
  @Transactional
  int refuse(Actor actor, List<UUID> ids, String reason) {
    if (reason.isBlank()) throw new Refused("Say why, for the teachers who will read it.");
    var waiting = store.lockedWaiting(ids);
    refuseOwn(actor, waiting);
    for (var gain : waiting) {
      decisions.decide(gain.id(), Gain.State.REFUSED, null, reason.strip(), actor.id());
      tidings.tellDecided(gain, "is not granted: " + reason.strip());
    }
    if (!waiting.isEmpty())
      audit.append(actor.id(), "gains refused", actor.agency(), waiting.size() + " gains.");
    return waiting.size();
  }
}
