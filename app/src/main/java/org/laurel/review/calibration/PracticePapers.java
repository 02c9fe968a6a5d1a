package org.laurel.review.calibration;

import java.util.Optional;
import org.laurel.catalog.Version;
import org.laurel.people.Affiliations;
import org.laurel.people.Person;
import org.laurel.review.Calibration.Subject;
import org.laurel.review.Planting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Gives assessors anchor papers to practise on.
@Component
class PracticePapers {

  private final TrialStore store;
  private final Planting planting;
  private final Affiliations affiliations;

  PracticePapers(TrialStore store, Planting planting, Affiliations affiliations) {
    this.store = store;
    this.planting = planting;
    this.affiliations = affiliations;
  }

  /// @return the code of a practice paper, now in the assessor's hands; empty when there is none
  @Transactional(propagation = Propagation.MANDATORY)
  Optional<String> hand(Version.Id version, Person.Id assessor) {
    var begun = store.waiting(version, assessor, Subject.PRACTICE);
    if (begun.isPresent()) {
      planting.handAgain(begun.get().review(), assessor);
      return begun.map(TrialStore.Waiting::code);
    }
    return store
        .next(version, assessor, affiliations.organizations(assessor))
        .map(paper -> {
          var review = planting.hand(paper, assessor);
          store.insert(review, paper, assessor, Subject.PRACTICE);
          return review.code();
        });
  }
}
