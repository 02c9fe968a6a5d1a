package org.laurel.learning.cohort;

import org.laurel.learning.Enrollment;
import org.laurel.learning.Leadership;
import org.laurel.people.Person;
import org.springframework.stereotype.Component;

/// A facilitator leads those who have a place in their cohort.
@Component
class CohortLeadership implements Leadership {

  private final LeadershipStore store;

  CohortLeadership(LeadershipStore store) {
    this.store = store;
  }

  @Override
  public boolean leads(Person.Id leader, Enrollment.Id enrollment) {
    return store.leads(leader, enrollment);
  }
}
