package org.laurel.pathways;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.laurel.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people have that can count, of many in one statement.
@Repository
class HoldingsStore {

  private static final String HAVE =
      """
      select a.earner as person, case when a.valid_until <= :now then 'LAPSED' else 'EARNED' end as kind,
             '' as place, m.slug as name, 0.0 as hours
        from credentials.award a
        join credentials.credential c on c.agency_id = a.agency_id and c.id = a.id
        join credentials.status s on s.agency_id = a.agency_id and s.award = a.id
        join catalog.version v on v.agency_id = a.agency_id and v.id = a.version
        join catalog.micro_credential m on m.agency_id = v.agency_id and m.id = v.micro_credential
       where a.earner = any(:people)
         and s.revoked_at is null
       union all
      select e.person, 'LOGGED', '', '', sum(h.hours)
        from learning.enrollment e
        join learning.hours_entry h on h.agency_id = e.agency_id and h.enrollment = e.id
       where e.person = any(:people)
       group by e.person
       union all
      select d.person, 'COMPLETED', '', w.slug, 0
        from pathways.completion d
        join pathways.pathway w on w.agency_id = d.agency_id and w.id = d.pathway
       where d.person = any(:people)
         and d.ended_at is null
       union all
      select f.person, 'SHOWN', w.slug, f.code, 0
        from pathways.proof f
        join pathways.pathway w on w.agency_id = f.agency_id and w.id = f.pathway
       where f.person = any(:people)
         and (f.second_by is not null or f.counted_at is not null)
         and f.refused_by is null
      """;

  private final JdbcClient db;
  private final InstantSource clock;

  HoldingsStore(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// @param place the pathway on which alone it counts, or empty
  private record Thing(UUID person, String kind, String place, String name, BigDecimal hours) {}

  /// Of each, be it nothing.
  Map<Person.Id, Held> of(Collection<Person.Id> people) {
    var things =
        db
            .sql(HAVE)
            .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
            .param("now", Timestamp.from(clock.instant()))
            .query(Thing.class)
            .list()
            .stream()
            .collect(Collectors.groupingBy(Thing::person));
    var held = new HashMap<Person.Id, Held>();
    for (var person : people)
      held.put(person, held(things.getOrDefault(person.value(), List.of())));
    return held;
  }

  private static Held held(List<Thing> things) {
    var logged = things.stream().map(Thing::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    var shown =
        things.stream()
            .filter(it -> it.kind().equals("SHOWN"))
            .collect(
                Collectors.groupingBy(
                    Thing::place, Collectors.mapping(Thing::name, Collectors.toSet())));
    return new Held(
        new Holdings(
            names(things, "EARNED"),
            names(things, "LAPSED"),
            names(things, "COMPLETED"),
            logged,
            Set.of()),
        shown);
  }

  private static Set<String> names(List<Thing> things, String kind) {
    return things.stream()
        .filter(it -> it.kind().equals(kind))
        .map(Thing::name)
        .collect(Collectors.toSet());
  }
}
