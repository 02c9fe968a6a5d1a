package org.laurel.recognition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Identifier;
import org.laurel.people.Person;

/// What a teacher asks an officer before starting: whether this rule will count for them.
///
/// @param slug of the micro-credential
/// @param rule the edition that was shown; the answer holds for it
/// @param answer null while it waits
/// @param amount what the officer promised where the rule leaves it open, or null
record Approval(
    Id id,
    Person.Id person,
    String personName,
    String slug,
    Rule.Id rule,
    String words,
    Instant askedAt,
    @Nullable Answer answer,
    @Nullable BigDecimal amount,
    String reason) {

  public record Id(UUID value) implements Identifier {}

  enum Answer {
    APPROVED("Approved"),
    REFUSED("Not approved");

    private final String title;

    Answer(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  String state() {
    return answer == null ? "Waits for your district" : answer.title();
  }
}
