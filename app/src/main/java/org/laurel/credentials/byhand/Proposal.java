package org.laurel.credentials.byhand;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Identifier;

/// What somebody wants to issue without reviewers.
///
/// @param version of a micro-credential, or a pathway
/// @param number of the version, 0 for a pathway
/// @param replaces the credential in whose place the new one is to stand, or null
/// @param levels by criterion code; none where it is awarded by hand
/// @param reason why, for the record
/// @param shown what the earner has shown
/// @param answer why it was declined, or empty
/// @param award what came of it, or null
public record Proposal(
    UUID id,
    UUID version,
    String title,
    int number,
    UUID earner,
    String earnerName,
    @Nullable UUID replaces,
    Map<String, String> levels,
    String reason,
    String shown,
    UUID proposedBy,
    String proposer,
    Instant proposedAt,
    Outcome outcome,
    String decider,
    String answer,
    @Nullable UUID award) {

  public record Id(UUID value) implements Identifier {}

  public enum Outcome {
    PROPOSED("Waits for a second person"),
    APPROVED("Approved"),
    DECLINED("Declined"),
    WITHDRAWN("Withdrawn");

    private final String title;

    Outcome(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public boolean isOfPathway() {
    return number == 0;
  }

  public boolean isOpen() {
    return outcome == Outcome.PROPOSED;
  }

  /// For the record, which names nobody.
  String kind() {
    return replaces == null ? "By hand." : "In the place of another.";
  }
}
