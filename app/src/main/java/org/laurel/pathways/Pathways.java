package org.laurel.pathways;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.people.Person;
import org.laurel.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The pathways of the current agency, and how far somebody has come on them.
@Component
class Pathways {

  private final PathwayStore store;
  private final HoldingsStore holdings;
  private final Catalog catalog;

  Pathways(PathwayStore store, HoldingsStore holdings, Catalog catalog) {
    this.store = store;
    this.holdings = holdings;
    this.catalog = catalog;
  }

  @Transactional(readOnly = true)
  List<Pathway> all() {
    return store.all();
  }

  /// @throws NotFound when the agency has no such pathway
  @Transactional(readOnly = true)
  Pathway pathway(String slug) {
    return store.find(slug).orElseThrow(() -> new NotFound("The pathway"));
  }

  /// What somebody has that can count on this pathway.
  @Transactional(readOnly = true)
  Holdings holdings(Person.Id person, Pathway pathway) {
    return held(List.of(person)).getOrDefault(person, Held.NOTHING).on(pathway);
  }

  /// What each of them has.
  Map<Person.Id, Held> held(List<Person.Id> people) {
    return holdings.of(people);
  }

  /// Planned hours of the micro-credentials that a pathway names and that are open to new teachers.
  @Transactional(readOnly = true)
  Map<String, Version> micros(Pathway pathway) {
    return pathway
        .leaves(Requirement.Earned.class)
        .flatMap(it -> Stream.concat(Stream.of(it.slug()), it.after().stream()))
        .distinct()
        .flatMap(it -> catalog.published(it).stream())
        .collect(Collectors.toMap(Version::slug, it -> it));
  }
}
