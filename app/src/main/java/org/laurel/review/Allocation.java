package org.laurel.review;

import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.laurel.people.Person;
import org.laurel.review.Match.Tie;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Decides whether an assessor and a submission may come together, on facts read afresh.
@Component
class Allocation {

  private final StandingStore standings;
  private final TieStore ties;
  private final ObjectProvider<Certification> certifications;
  private final InstantSource clock;

  Allocation(
      StandingStore standings,
      TieStore ties,
      ObjectProvider<Certification> certifications,
      InstantSource clock) {
    this.standings = standings;
    this.ties = ties;
    this.certifications = certifications;
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
      verdicts.put(pair.assessor(), ReviewPolicy.verdict(certified(review, pair)));
    return verdicts;
  }

  private Match certified(Review review, TieStore.Pair pair) {
    var answers =
        certifications.stream().map(it -> it.of(pair.assessor(), review.version())).toList();
    if (!answers.contains(Certification.Answer.LAPSED)) return pair.match();
    var match = pair.match();
    var ties = EnumSet.of(Tie.NOT_CERTIFIED);
    ties.addAll(match.ties());
    return new Match(
        match.assessor(),
        match.assessorWorksAt(),
        match.earner(),
        match.earnerWorksAt(),
        ties,
        match.inHand(),
        match.loadCap());
  }
}
