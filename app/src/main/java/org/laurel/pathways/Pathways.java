package org.laurel.pathways;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollments;
import org.laurel.learning.HoursLedger;
import org.laurel.people.Person;
import org.laurel.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The pathways of the current agency, and how far somebody has come on them.
@Component
class Pathways {

  private final PathwayStore store;
  private final ProofStore proofs;
  private final Credentials credentials;
  private final Enrollments enrollments;
  private final HoursLedger ledger;
  private final Catalog catalog;

  Pathways(
      PathwayStore store,
      ProofStore proofs,
      Credentials credentials,
      Enrollments enrollments,
      HoursLedger ledger,
      Catalog catalog) {
    this.store = store;
    this.proofs = proofs;
    this.credentials = credentials;
    this.enrollments = enrollments;
    this.ledger = ledger;
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
    return holdings(person).withShown(shown(person, pathway));
  }

  /// The same without what was shown, which counts on one pathway only.
  Holdings holdings(Person.Id person) {
    var standing = credentials.of(person).stream().filter(Credential::stands).toList();
    var versions = catalog.versions(standing.stream().map(Credential::version).toList());
    return new Holdings(
        versions.stream().map(Version::slug).collect(Collectors.toSet()),
        store.completed(person),
        logged(person),
        Set.of());
  }

  private BigDecimal logged(Person.Id person) {
    return enrollments.of(person).stream()
        .map(Enrollment::id)
        .flatMap(it -> ledger.logged(it).values().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  Set<String> shown(Person.Id person, Pathway pathway) {
    return proofs.of(person).stream()
        .filter(it -> it.secondBy() != null && it.pathway().equals(pathway.slug()))
        .map(ProofStore.Proof::code)
        .collect(Collectors.toSet());
  }

  /// Planned hours of the micro-credentials that a pathway names and that are open to new teachers.
  @Transactional(readOnly = true)
  Map<String, Version> micros(Pathway pathway) {
    return pathway
        .requires()
        .all()
        .filter(Requirement.Earned.class::isInstance)
        .map(Requirement.Earned.class::cast)
        .flatMap(it -> Stream.concat(Stream.of(it.slug()), it.after().stream()))
        .distinct()
        .flatMap(it -> catalog.published(it).stream())
        .collect(Collectors.toMap(Version::slug, it -> it));
  }
}
