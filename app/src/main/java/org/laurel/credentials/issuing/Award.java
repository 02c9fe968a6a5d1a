package org.laurel.credentials.issuing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Version;
import org.laurel.database.AgencyId;
import org.laurel.openbadges.model.IdentityObject;
import org.laurel.people.Person;

/// What will be signed, decided once. The credential takes the award's id.
///
/// @param basis what it rests on: the same basis never earns the same version twice
/// @param review the review that decided
/// @param identity the earner's address behind a salt, so that only who knows it can compare
/// @param levels by criterion code: the level that was decided
/// @param validUntil null for ever
record Award(
    UUID id,
    Version.Id version,
    Person.Id earner,
    String basis,
    UUID review,
    String title,
    String earnerName,
    IdentityObject identity,
    Map<String, String> levels,
    Instant decidedAt,
    @Nullable Instant validUntil) {

  boolean restsOn(Basis kind) {
    return Basis.of(basis) == kind;
  }

  /// How the basis of each award for a whole pathway begins.
  static final String OF_PATHWAY = "pathway ";

  boolean isOfPathway() {
    return basis.startsWith(OF_PATHWAY);
  }

  /// Announced when an award waits for its credential.
  record Made(AgencyId agency, UUID award) {}

  /// An award with its place on a status list.
  record Placed(Award award, int list, int index) {}
}
