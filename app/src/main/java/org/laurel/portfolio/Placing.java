package org.laurel.portfolio;

import java.time.InstantSource;
import org.laurel.catalog.EvidenceSlot;
import org.laurel.database.Ids;
import org.laurel.people.Actor;
import org.laurel.web.Refused;
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

  /// Puts in what the teacher keeps already.
  ///
  /// @throws Refused when it lies in this portfolio already, or the slot does not take it
  void again(Portfolio portfolio, EvidenceSlot slot, Artifact artifact) {
    for (var placed : portfolio.artifacts())
      if (placed.id().equals(artifact.id()) && !placed.removed())
        throw new Refused(
            "“%s” lies here already, in “%s”."
                .formatted(
                    artifact.title(), portfolio.version().design().slot(placed.slot()).title()));
    SlotPolicy.accepts(portfolio, slot, artifact);
    placements.insert(artifact.id(), portfolio.enrollment().id(), slot.code());
  }
}
