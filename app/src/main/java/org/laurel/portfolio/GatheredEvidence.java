package org.laurel.portfolio;

import org.laurel.learning.Enrollment;
import org.laurel.learning.Gathering;
import org.springframework.stereotype.Component;

/// Tells the room below whether evidence and hours are all there, whatever else is still to do.
@Component
class GatheredEvidence implements Gathering {

  private final Portfolios portfolios;

  GatheredEvidence(Portfolios portfolios) {
    this.portfolios = portfolios;
  }

  @Override
  public boolean isComplete(Enrollment.Id id) {
    return portfolios.of(id).withoutRequirements().isGathered();
  }
}
