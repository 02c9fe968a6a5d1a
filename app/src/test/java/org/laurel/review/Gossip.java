package org.laurel.review;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.laurel.review.Terms.Colleagues;
import org.laurel.review.Terms.Eyes;

/// Knows who may judge what in a [Village], by asking around account by account: the reference that
/// the rules are held to. It shares no code and no shape with them.
final class Gossip {

  private final Village village;

  Gossip(Village village) {
    this.village = village;
  }

  boolean objectsTo(int assessor, int work) {
    return forbids(assessor, work) || hasLapsed(assessor, work) || isBusy(assessor, work);
  }

  /// A lapsed assessor gets no new work, and keeps what is in hand.
  boolean hasLapsed(int assessor, int work) {
    return isLapsed(assessor)
        && village.works.get(work).places().stream().noneMatch(it -> it.assessor() == assessor);
  }

  boolean isLapsed(int assessor) {
    return village.lapsed.contains(assessor);
  }

  /// Whatever the assessor holds, and lapsed or not.
  boolean forbids(int assessor, int work) {
    var it = village.works.get(work);
    return anyAccount(
            assessor,
            mine ->
                anyAccount(it.earner(), theirs -> areTooClose(mine, theirs, it))
                    || it.conflicts().contains(mine)
                    || it.places().stream().anyMatch(place -> sits(place, mine, assessor))
                    || it.eyes() == Eyes.NEW && hasJudged(mine, it))
        || isOutside(assessor, it);
  }

  boolean isBusy(int assessor, int work) {
    return load(assessor, village.works.get(work)) >= village.terms.loadCap();
  }

  /// What the search for work leaves out besides: it looks for a chair that is free.
  boolean findsNoChair(int assessor, int work) {
    var it = village.works.get(work);
    var own = it.places().stream().filter(place -> place.assessor() == assessor).findFirst();
    return own.map(place -> place.done() || !place.expired())
        .orElse(it.free() == 0 && it.places().stream().noneMatch(Village.Place::expired));
  }

  private static boolean sits(Village.Place place, int mine, int assessor) {
    return place.assessor() == mine && (place.done() || mine != assessor);
  }

  private boolean anyAccount(int person, IntPredicate test) {
    return IntStream.range(0, village.people())
        .filter(other -> human(other) == human(person))
        .anyMatch(test);
  }

  private int human(int account) {
    return village.mainOf.getOrDefault(account, account);
  }

  private boolean areTooClose(int mine, int theirs, Village.Work it) {
    if (mine == theirs) return true;
    if (shareAWorkplace(mine, theirs, it)) return true;
    for (var told : village.told)
      if (told.person() == mine && told.other() == theirs
          || told.person() == theirs && told.other() == mine) return true;
    for (var cohort : village.cohorts)
      if (cohort.leader() == mine && cohort.members().contains(theirs)
          || cohort.leader() == theirs && cohort.members().contains(mine)) return true;
    return village.works.stream()
        .filter(other -> other.earner() == mine)
        .flatMap(other -> other.places().stream())
        .anyMatch(
            place -> place.assessor() == theirs && place.daysAgo() <= village.terms.pairDays());
  }

  private boolean shareAWorkplace(int mine, int theirs, Village.Work it) {
    if (village.terms.colleagues() == Colleagues.NONE) return false;
    for (var start : village.worksAt.get(mine))
      for (var place = (int) start; place >= 0; place = up(place)) {
        if (it.organizations().contains(place)) return true;
        for (var other : village.worksAt.get(theirs)) if (isWithin(other, place)) return true;
      }
    return false;
  }

  private int up(int place) {
    return village.terms.colleagues() == Colleagues.SCHOOL ? -1 : village.parentOf.get(place);
  }

  private boolean isWithin(int place, int whole) {
    return place >= 0 && (place == whole || isWithin(village.parentOf.get(place), whole));
  }

  private boolean hasJudged(int mine, Village.Work it) {
    return village.works.stream()
        .filter(other -> other.id() != it.id() && other.enrollment() == it.enrollment())
        .flatMap(other -> other.places().stream())
        .anyMatch(place -> place.done() && place.assessor() == mine);
  }

  private boolean isOutside(int assessor, Village.Work it) {
    var pool = village.pools.get(it.program());
    return pool != null && !anyAccount(assessor, pool::contains);
  }

  private long load(int assessor, Village.Work it) {
    return village.works.stream()
        .filter(other -> other.id() != it.id())
        .flatMap(other -> other.places().stream())
        .filter(place -> !place.done() && human(place.assessor()) == human(assessor))
        .count();
  }
}
