package org.laurel.portfolio;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.laurel.database.Tenancy;
import org.laurel.learning.Enrollment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which artifact lies in which slot.
@Repository
class PlacementStore {

  private final JdbcClient db;
  private final InstantSource clock;

  PlacementStore(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// What was taken out of another slot of the same portfolio moves.
  void insert(Artifact.Id artifact, Enrollment.Id enrollment, String slot) {
    db.sql(
            """
            insert into portfolio.placement (agency_id, artifact, enrollment, slot, placed_at)
            values (:agency, :artifact, :enrollment, :slot, :now)
                on conflict (agency_id, enrollment, artifact)
                do update set slot = excluded.slot, placed_at = excluded.placed_at, removed_at = null
            """)
        .param("agency", Tenancy.current().value())
        .param("artifact", artifact.value())
        .param("enrollment", enrollment.value())
        .param("slot", slot)
        .param("now", now())
        .update();
  }

  void remove(Artifact.Id artifact, Enrollment.Id enrollment) {
    setRemoved(artifact, enrollment, now());
  }

  void putBack(Artifact.Id artifact, Enrollment.Id enrollment) {
    setRemoved(artifact, enrollment, null);
  }

  /// Putting back is a change as well, so it counts as placed anew.
  private void setRemoved(
      Artifact.Id artifact, Enrollment.Id enrollment, @Nullable OffsetDateTime at) {
    db.sql(
            """
            update portfolio.placement
               set removed_at = cast(:at as timestamptz),
                   placed_at = case when cast(:at as timestamptz) is null then :now else placed_at end
             where artifact = :artifact
               and enrollment = :enrollment
            """)
        .param("at", at)
        .param("now", now())
        .param("artifact", artifact.value())
        .param("enrollment", enrollment.value())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
