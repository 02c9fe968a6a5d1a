package org.laurel.recognition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.audit.Audit;
import org.laurel.people.Actor;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Officers decide on what credentials brought.
@Component
class Deciding {

  private final GainStore store;
  private final GainDecisionStore decisions;
  private final Rules rules;
  private final GainTidings tidings;
  private final Audit audit;

  Deciding(
      GainStore store, GainDecisionStore decisions, Rules rules, GainTidings tidings, Audit audit) {
    this.store = store;
    this.decisions = decisions;
    this.rules = rules;
    this.tidings = tidings;
    this.audit = audit;
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
      decisions.decide(gain.id(), Gain.State.GRANTED, amount, "", actor.id());
      tidings.tellDecided(gain, "is granted");
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
      decisions.decide(gain.id(), Gain.State.REFUSED, null, reason.strip(), actor.id());
      tidings.tellDecided(gain, "is not granted: " + reason.strip());
    }
    if (!waiting.isEmpty())
      audit.append(actor.id(), "gains refused", actor.agency(), waiting.size() + " gains.");
    return waiting.size();
  }
}
