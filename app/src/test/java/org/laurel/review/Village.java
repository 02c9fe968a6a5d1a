package org.laurel.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.laurel.review.Terms.Approval;
import org.laurel.review.Terms.Colleagues;
import org.laurel.review.Terms.Eyes;

/// A small random place where everybody knows everybody: the state of the world that the rules of
/// allocation are about, in plain numbers.
///
/// Accounts, workplaces and reviews are known by their index.
final class Village {

  static final int PROGRAMS = 3;
  private static final int DAYS = 60;

  final List<Integer> parentOf = new ArrayList<>();
  final Map<Integer, Integer> mainOf = new HashMap<>();
  final List<Set<Integer>> worksAt = new ArrayList<>();
  final List<Told> told = new ArrayList<>();
  final List<Cohort> cohorts = new ArrayList<>();
  final Map<Integer, Set<Integer>> pools = new HashMap<>();
  final Set<Integer> lapsed = new HashSet<>();
  final List<Work> works = new ArrayList<>();
  final Terms terms;

  record Told(int person, int other, boolean coaches) {}

  record Cohort(int leader, Set<Integer> members) {}

  /// @param daysAgo when it was taken
  /// @param done whether the rating is in
  /// @param expired whether the lease has run out; never for one that is done
  record Place(int assessor, int daysAgo, boolean done, boolean expired) {}

  record Work(
      int id,
      int earner,
      int enrollment,
      int program,
      Eyes eyes,
      Set<Integer> organizations,
      List<Place> places,
      int free,
      Set<Integer> conflicts) {}

  Village(Random random, int people, int works) {
    terms =
        new Terms(
            Colleagues.values()[random.nextInt(3)],
            random.nextInt(DAYS),
            1 + random.nextInt(4),
            2,
            Approval.NONE,
            0,
            Eyes.ANY,
            30,
            Terms.Invites.NONE);
    for (var i = 0; i < 9; i++) parentOf.add(i < 3 ? -1 : random.nextInt(3));
    for (var i = 0; i < people; i++) worksAt.add(some(random, 9, 2));
    for (var i = 0; i < people / 6; i++) merge(random.nextInt(people), random.nextInt(people));
    for (var i = 0; i < people / 4; i++) {
      var person = random.nextInt(people);
      told.add(new Told(person, random.nextInt(people), random.nextBoolean()));
    }
    for (var i = 0; i < 2; i++) cohorts.add(cohort(random, people));
    for (var i = 1; i < PROGRAMS; i++) if (random.nextBoolean()) pools.put(i, pool(random, people));
    lapsed.addAll(some(random, people, 2));
    for (var i = 0; i < works; i++) this.works.add(work(random, people, i));
  }

  /// A merged account is nobody's main account.
  private void merge(int person, int main) {
    if (person == main || mainOf.containsKey(person) || mainOf.containsKey(main)) return;
    if (mainOf.containsValue(person)) return;
    mainOf.put(person, main);
  }

  /// Nobody is in two cohorts for the same thing.
  private Cohort cohort(Random random, int people) {
    var members = some(random, people, 2);
    cohorts.forEach(it -> members.removeAll(it.members()));
    return new Cohort(random.nextInt(people), members);
  }

  private static Set<Integer> pool(Random random, int people) {
    var pool = some(random, people, people);
    pool.add(random.nextInt(people));
    return pool;
  }

  private static Work work(Random random, int people, int id) {
    var earner = random.nextInt(people);
    var places = new ArrayList<Place>();
    var taken = new HashSet<Integer>();
    for (var seats = random.nextInt(3); seats > 0; seats--) {
      var assessor = random.nextInt(people);
      var done = random.nextBoolean();
      if (assessor != earner && taken.add(assessor))
        places.add(new Place(assessor, random.nextInt(DAYS), done, !done && random.nextBoolean()));
    }
    return new Work(
        id,
        earner,
        random.nextInt(5) * people + earner,
        random.nextInt(PROGRAMS),
        random.nextInt(3) == 0 ? Eyes.NEW : Eyes.ANY,
        some(random, 9, 1),
        places,
        random.nextInt(4 - places.size()),
        some(random, people, 1));
  }

  private static Set<Integer> some(Random random, int of, int most) {
    var some = new HashSet<Integer>();
    for (var count = random.nextInt(most + 1); count > 0; count--) some.add(random.nextInt(of));
    return some;
  }

  int people() {
    return worksAt.size();
  }
}
