package org.laurel.credentials;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Version;
import org.laurel.database.AgencyId;
import org.laurel.database.Identifier;
import org.laurel.people.Person;

/// What was issued to a teacher: an Open Badge that anybody can verify.
///
/// @param title of what was earned
/// @param decidedAt when it was earned; `issuedAt` may be later
/// @param revoked null while it stands
/// @param suspended null unless it is on hold
/// @param changedAt when it was taken back, put on hold or reinstated last; null for never
/// @param replaces the one in whose place it stands, or null
/// @param validUntil null for ever
public record Credential(
    Id id,
    Person.Id earner,
    Version.Id version,
    String title,
    String earnerName,
    Instant decidedAt,
    Instant issuedAt,
    @Nullable Revoked revoked,
    @Nullable Revoked suspended,
    @Nullable Instant changedAt,
    @Nullable Id replaces,
    @Nullable Instant validUntil) {

  public record Id(UUID value) implements Identifier {}

  /// @param reason the sentence that everybody reads who verifies it
  public record Revoked(Instant at, String reason) {}

  /// Whether it was not taken back; it may still be on hold.
  public boolean stands() {
    return revoked == null;
  }

  /// Whether nobody should rely on it until what is doubtful is cleared.
  public boolean isOnHold() {
    return suspended != null && stands();
  }

  /// Whether the time is over for which it was issued.
  public boolean hasExpired(Instant now) {
    return validUntil != null && !now.isBefore(validUntil);
  }

  /// Announced when a credential is signed and recorded.
  public record Issued(
      AgencyId agency, Id credential, Person.Id earner, Version.Id version, Instant at) {

    /// Announced when many were signed and recorded at once.
    public record Together(AgencyId agency, List<Issued> all) {}
  }

  /// Announced when a credential has been taken back: nothing may be counted on it any more.
  public record TakenBack(AgencyId agency, Id credential, Person.Id earner, Instant at) {

    /// Announced when many were taken back at once.
    public record Together(AgencyId agency, List<TakenBack> all) {}
  }
}
