package org.laurel.review;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.laurel.people.Person;
import org.laurel.review.Match.Tie;
import org.laurel.review.Terms.Colleagues;
import org.laurel.review.Terms.Eyes;

/// Writes down the facts of a [Village] as the rules read them: what SQL does in the house.
final class Clerk {

  private final Village village;
  private final Map<Integer, Set<Integer>> accounts = new TreeMap<>();
  private final Map<Integer, Set<Integer>> reach = new TreeMap<>();

  Clerk(Village village) {
    this.village = village;
    for (var person = 0; person < village.people(); person++) {
      accounts.computeIfAbsent(main(person), _ -> new TreeSet<>()).add(person);
      var all = new HashSet<Integer>();
      for (var place : village.worksAt.get(person)) climb(place, all);
      reach.put(person, all);
    }
  }

  private Set<Integer> accounts(int person) {
    return accounts.getOrDefault(main(person), Set.of());
  }

  private int main(int person) {
    return village.mainOf.getOrDefault(person, person);
  }

  private Set<Integer> reach(int person) {
    return reach.getOrDefault(person, Set.of());
  }

  private void climb(int place, Set<Integer> all) {
    if (place >= 0 && all.add(place)) climb(village.parentOf.get(place), all);
  }

  Match match(int assessor, int work) {
    var it = village.works.get(work);
    var mine = accounts(assessor);
    var theirs = accounts(it.earner());
    var earnerAt = new HashSet<>(it.organizations());
    theirs.forEach(person -> earnerAt.addAll(reach(person)));
    return new Match(
        people(mine),
        places(workplaces(mine)),
        people(theirs),
        places(earnerAt),
        ties(assessor, mine, theirs, it),
        inHand(mine, it),
        village.terms.loadCap());
  }

  private Set<Integer> workplaces(Set<Integer> mine) {
    var all = new HashSet<Integer>();
    if (village.terms.colleagues() == Colleagues.NONE) return all;
    var direct = village.terms.colleagues() == Colleagues.SCHOOL;
    mine.forEach(it -> all.addAll(direct ? village.worksAt.get(it) : reach(it)));
    return all;
  }

  private Set<Tie> ties(int assessor, Set<Integer> mine, Set<Integer> theirs, Village.Work it) {
    var ties = EnumSet.noneOf(Tie.class);
    for (var cohort : village.cohorts)
      if (leads(cohort, mine, theirs) || leads(cohort, theirs, mine)) ties.add(Tie.COACHING);
    for (var told : village.told)
      if (names(told, mine, theirs) || names(told, theirs, mine))
        ties.add(told.coaches() ? Tie.COACHING : Tie.RELATION_TOLD);
    for (var other : village.works) {
      for (var place : other.places()) {
        var isMine = mine.contains(place.assessor());
        if (mine.contains(other.earner())
            && theirs.contains(place.assessor())
            && place.daysAgo() <= village.terms.pairDays()) ties.add(Tie.EARNER_JUDGED_ASSESSOR);
        if (other.id() == it.id() && isMine && (place.done() || place.assessor() != assessor))
          ties.add(Tie.ALREADY_RATED);
        if (other.id() != it.id() && isMine && place.done() && isSameWork(other, it))
          ties.add(Tie.JUDGED_BEFORE);
      }
    }
    if (mine.stream().anyMatch(it.conflicts()::contains)) ties.add(Tie.CONFLICT_DECLARED);
    var pool = village.pools.get(it.program());
    if (pool != null && mine.stream().noneMatch(pool::contains)) ties.add(Tie.OUTSIDE_THE_POOL);
    var sits = it.places().stream().anyMatch(place -> place.assessor() == assessor);
    if (village.lapsed.contains(assessor) && !sits) ties.add(Tie.NOT_CERTIFIED);
    return ties;
  }

  private static boolean isSameWork(Village.Work other, Village.Work it) {
    return it.eyes() == Eyes.NEW && other.enrollment() == it.enrollment();
  }

  private static boolean leads(Village.Cohort cohort, Set<Integer> some, Set<Integer> others) {
    return some.contains(cohort.leader()) && others.stream().anyMatch(cohort.members()::contains);
  }

  private static boolean names(Village.Told told, Set<Integer> some, Set<Integer> others) {
    return some.contains(told.person()) && others.contains(told.other());
  }

  private int inHand(Set<Integer> mine, Village.Work it) {
    var count = 0;
    for (var other : village.works)
      if (other.id() != it.id())
        for (var place : other.places())
          if (!place.done() && mine.contains(place.assessor())) count++;
    return count;
  }

  private static Set<Person.Id> people(Set<Integer> accounts) {
    return accounts.stream()
        .map(it -> new Person.Id(new UUID(1, it)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<UUID> places(Set<Integer> places) {
    return places.stream().map(it -> new UUID(2, it)).collect(Collectors.toUnmodifiableSet());
  }
}
