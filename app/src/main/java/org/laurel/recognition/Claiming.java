package org.laurel.recognition;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.laurel.audit.Audit;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.people.Actor;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Teachers ask for what a rule gives on asking, and choose between purposes that are kept apart.
@Component
class Claiming {

  private final GainStore gains;
  private final GainingStore store;
  private final Rules rules;
  private final Limits limits;
  private final Credentials credentials;
  private final Things things;
  private final Audit audit;
  private final Clock clock;

  Claiming(
      GainStore gains,
      GainingStore store,
      Rules rules,
      Limits limits,
      Credentials credentials,
      Things things,
      Audit audit,
      Clock clock) {
    this.gains = gains;
    this.store = store;
    this.rules = rules;
    this.limits = limits;
    this.credentials = credentials;
    this.things = things;
    this.audit = audit;
    this.clock = clock;
  }

  /// All instalments of it at once.
  ///
  /// @throws Refused after its last day, and where the credential serves another purpose already
  ///   that is kept apart from this one
  @Transactional
  void claim(Actor actor, Gain.Id id) {
    var day = LocalDate.now(clock);
    var gain = own(actor, id);
    if (gain.state() != Gain.State.OPEN) throw new Refused("You asked for it already.");
    if (!gain.isClaimableOn(day))
      throw new Refused("The last day to ask for it was %s.".formatted(gain.claimBy()));
    var clause = rules.rule(gain.rule()).clause();
    var apart = apart(gain, day);
    refuseSecondPurpose(gain, apart);
    for (var part : parts(gain)) store.claim(part.id(), amount(part, clause, day), apart, day);
    audit.append(actor.id(), "gain claimed", id, clause.slug());
  }

  private List<String> apart(Gain gain, LocalDate day) {
    var thing = things.of(credentials.of(new Credential.Id(gain.credential())).version());
    return rules
        .covering(thing.program(), thing.name(), day, List.of())
        .apart(gain.kind().purpose());
  }

  private void refuseSecondPurpose(Gain gain, List<String> apart) {
    var mine = gain.kind().purpose();
    gains.of(gain.credential()).stream()
        .filter(Gain::counts)
        .filter(it -> it.kind().purpose() != mine)
        .filter(it -> apart.contains(Between.pair(mine, it.kind().purpose())))
        .findFirst()
        .ifPresent(it -> {
          throw new Refused(
              "“%s” counts for %s already, and it may not count for both."
                  .formatted(gain.title(), it.kind().title().toLowerCase(Locale.ROOT)));
        });
  }

  /// The instalments of what was asked for, in their order.
  private List<Gain> parts(Gain gain) {
    return gains.of(gain.credential()).stream()
        .filter(it -> it.rule().equals(gain.rule()) && it.level().equals(gain.level()))
        .filter(it -> it.state() == Gain.State.OPEN)
        .sorted(Comparator.comparing(Gain::instalment))
        .toList();
  }

  private @Nullable BigDecimal amount(Gain gain, Clause clause, LocalDate day) {
    var amount = gain.amount();
    if (amount == null) return null;
    return limits.left(gain.earner(), clause, day).map(amount::min).orElse(amount);
  }

  /// Until an officer has decided.
  @Transactional
  void unclaim(Actor actor, Gain.Id id) {
    var gain = own(actor, id);
    if (gain.state() != Gain.State.WAITING || gain.claimedAt() == null)
      throw new Refused("It is decided already, or came by itself.");
    gains.of(gain.credential()).stream()
        .filter(it -> it.rule().equals(gain.rule()) && it.level().equals(gain.level()))
        .forEach(it -> store.unclaim(it.id()));
    audit.append(actor.id(), "gain no longer claimed", id, gain.kind().name());
  }

  private Gain own(Actor actor, Gain.Id id) {
    return gains
        .locked(id)
        .filter(it -> it.isOf(actor))
        .orElseThrow(() -> new NotFound("This gain"));
  }
}
