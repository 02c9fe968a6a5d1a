package org.laurel.learning.cohort;

import org.laurel.learning.Enrollment;
import org.laurel.learning.Leadership;
import org.laurel.people.Person;
import org.springframework.stereotype.Component;

/// A facilitator leads those who have a place in their cohort.
@Component
class CohortLeadership implements Leadership {

  private final PlaceStore places;

  CohortLeadership(PlaceStore places) {
    this.places = places;
  }

  @Override
  public boolean leads(Person.Id leader, Enrollment.Id enrollment) {
    return places.leads(leader, enrollment);
  }
}
