package org.laurel.credentials.standing;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.AgencyId;
import org.laurel.database.Identifier;

/// One act on many credentials, which two people decide.
///
/// @param rule in words
/// @param counted how many credentials the rule found
/// @param done how many of them were looked at so far
/// @param changed how many of these were changed; others had been meanwhile
/// @param reached the last that was looked at, in the order of their ids
public record MassChange(
    UUID id,
    Act act,
    String rule,
    String reason,
    int counted,
    UUID proposedBy,
    String proposer,
    @Nullable String confirmer,
    OffsetDateTime proposedAt,
    @Nullable OffsetDateTime confirmedAt,
    @Nullable OffsetDateTime withdrawnAt,
    @Nullable OffsetDateTime finishedAt,
    int done,
    int changed,
    UUID reached) {

  public record Id(UUID value) implements Identifier {}

  /// Announced when a second person has confirmed it: it begins at once.
  record Confirmed(AgencyId agency, UUID change) {}

  public enum State {
    PROPOSED("Waits for a second person"),
    WITHDRAWN("Withdrawn"),
    UNDER_WAY("Under way"),
    FINISHED("Finished");

    private final String title;

    State(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public State state() {
    if (withdrawnAt != null) return State.WITHDRAWN;
    if (confirmedAt == null) return State.PROPOSED;
    return finishedAt == null ? State.UNDER_WAY : State.FINISHED;
  }
}
