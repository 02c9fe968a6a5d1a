package org.laurel.recognition;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Identifier;
import org.laurel.people.Actor;
import org.laurel.people.Person;

/// What a credential brought its earner by a rule, or one part of it.
///
/// @param title of the credential
/// @param level which of several levels, or empty
/// @param instalment which of several instalments, from 1
/// @param dueOn when it is paid, or null
/// @param claimBy the last day to ask for it, or null
/// @param claimedAt when its earner asked for it, or null
/// @param amount null until an officer says how much
/// @param reason why it was refused, or empty
record Gain(
    Id id,
    Person.Id earner,
    String earnerName,
    UUID credential,
    String title,
    Rule.Id rule,
    Kind kind,
    String level,
    int instalment,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate claimBy,
    @Nullable Instant claimedAt,
    @Nullable BigDecimal amount,
    State state,
    String reason,
    Instant madeAt,
    @Nullable Instant decidedAt) {

  public record Id(UUID value) implements Identifier {}

  enum State {
    OPEN("Yours to ask for"),
    WAITING("Waits for your district"),
    GRANTED("Granted"),
    REFUSED("Not granted"),
    TAKEN_BACK("Taken back");

    private final String title;

    State(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  boolean counts() {
    return state == State.WAITING || state == State.GRANTED;
  }

  Instant countsSince() {
    return claimedAt == null ? madeAt : claimedAt;
  }

  /// Whether its earner can ask for it on this day.
  boolean isClaimableOn(LocalDate day) {
    return state == State.OPEN && (claimBy == null || !day.isAfter(claimBy));
  }

  /// Which part it is, such as `Knowledge` or `instalment 2, due 2027-01-15`; empty for the whole.
  String part() {
    if (dueOn != null) return "instalment " + instalment + ", due " + dueOn;
    return level;
  }

  /// Such as `$350 a year`, or what is not known yet.
  String words() {
    if (!kind.isCounted()) return kind.title();
    return amount == null ? "The amount is not decided yet" : kind.words(amount);
  }

  boolean isOf(Actor actor) {
    return earner.equals(actor.id());
  }
}
