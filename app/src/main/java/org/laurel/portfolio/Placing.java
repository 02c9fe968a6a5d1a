package org.laurel.portfolio;

import java.time.InstantSource;
import org.laurel.catalog.EvidenceSlot;
import org.laurel.database.Ids;
import org.laurel.people.Actor;
import org.springframework.stereotype.Component;

/// Puts what is new into a slot that takes it.
@Component
class Placing {

  private final ArtifactStore artifacts;
  private final PlacementStore placements;
  private final Ids ids;
  private final InstantSource clock;

  Placing(ArtifactStore artifacts, PlacementStore placements, Ids ids, InstantSource clock) {
    this.artifacts = artifacts;
    this.placements = placements;
    this.ids = ids;
    this.clock = clock;
  }

  Artifact put(Actor actor, Portfolio portfolio, EvidenceSlot slot, Content content) {
    var artifact = content.in(slot.code(), new Artifact.Id(ids.next()), clock.instant());
    SlotPolicy.accepts(portfolio, slot, artifact);
    artifacts.insert(actor.id(), artifact);
    placements.insert(artifact.id(), portfolio.enrollment().id(), slot.code());
    return artifact;
  }
}
