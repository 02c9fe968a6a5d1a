package org.laurel.recognition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Identifier;
import org.laurel.people.Person;

/// What a credential brought its earner by a rule.
///
/// @param title of the credential
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
    @Nullable BigDecimal amount,
    State state,
    String reason,
    Instant madeAt,
    @Nullable Instant decidedAt) {

  public record Id(UUID value) implements Identifier {}

  enum State {
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

  /// Such as `$350 a year`, or what is not known yet.
  String words() {
    if (!kind.isCounted()) return kind.title();
    return amount == null ? "The amount is not decided yet" : kind.words(amount);
  }
}
