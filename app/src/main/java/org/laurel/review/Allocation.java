package org.laurel.review;

import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.laurel.people.Person;
import org.springframework.stereotype.Component;

/// Decides whether an assessor and a submission may come together, on facts read afresh.
@Component
class Allocation {

  private final StandingStore standings;
  private final TieStore ties;
  private final InstantSource clock;

  Allocation(StandingStore standings, TieStore ties, InstantSource clock) {
    this.standings = standings;
    this.ties = ties;
    this.clock = clock;
  }

  Standing standing(Person.Id assessor) {
    return standings.of(assessor, clock.instant());
  }

  Verdict verdict(Review review, Person.Id assessor) {
    return verdicts(review, List.of(assessor)).values().iterator().next();
  }

  /// The verdict on each of these assessors.
  Map<Person.Id, Verdict> verdicts(Review review, Collection<Person.Id> assessors) {
    var verdicts = new LinkedHashMap<Person.Id, Verdict>();
    for (var pair : ties.between(review.id(), assessors, clock.instant()))
      verdicts.put(pair.assessor(), ReviewPolicy.verdict(pair.match()));
    return verdicts;
  }
}
