package org.laurel.pathways;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.laurel.audit.Audit;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.learning.Enrollment;
import org.laurel.learning.Enrollments;
import org.laurel.learning.HoursLedger;
import org.laurel.notices.Notice;
import org.laurel.notices.Notices;
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
  private final Notices notices;
  private final Audit audit;

  Pathways(
      PathwayStore store,
      ProofStore proofs,
      Credentials credentials,
      Enrollments enrollments,
      HoursLedger ledger,
      Catalog catalog,
      Notices notices,
      Audit audit) {
    this.store = store;
    this.proofs = proofs;
    this.credentials = credentials;
    this.enrollments = enrollments;
    this.ledger = ledger;
    this.catalog = catalog;
    this.notices = notices;
    this.audit = audit;
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

  private Holdings holdings(Person.Id person) {
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

  private Set<String> shown(Person.Id person, Pathway pathway) {
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
        .map(it -> ((Requirement.Earned) it).slug())
        .distinct()
        .flatMap(it -> catalog.published(it).stream())
        .collect(Collectors.toMap(Version::slug, it -> it));
  }

  /// Completes what is complete now, and ends what is not complete any more. A pathway may complete
  /// the next one, so it goes on until nothing changes.
  @Transactional
  void settle(Person.Id person) {
    var all = store.all();
    var changed = !all.isEmpty();
    for (var round = 0; changed && round <= all.size(); round++) {
      var holdings = holdings(person);
      changed = false;
      for (var pathway : all) changed |= settle(person, pathway, holdings);
    }
  }

  private boolean settle(Person.Id person, Pathway pathway, Holdings holdings) {
    var isComplete = holdings.withShown(shown(person, pathway)).meets(pathway.requires());
    var wasComplete = holdings.completed().contains(pathway.slug());
    if (isComplete == wasComplete) return false;
    if (isComplete) complete(person, pathway);
    else end(person, pathway);
    return true;
  }

  private void complete(Person.Id person, Pathway pathway) {
    if (!store.complete(person, pathway.id())) return;
    var title = pathway.outline().title();
    tell(person, pathway, "You completed " + title, "All that “%s” asks for is there.", "See it");
    audit.append(person, "pathway completed", pathway.id(), pathway.slug());
  }

  private void end(Person.Id person, Pathway pathway) {
    store.end(person, pathway.id());
    var title = pathway.outline().title();
    tell(
        person,
        pathway,
        title + " is no longer complete",
        "Something that “%s” rests on was taken back.",
        "See what is open");
    audit.append(person, "pathway ended", pathway.id(), pathway.slug());
  }

  private void tell(Person.Id person, Pathway pathway, String subject, String text, String action) {
    notices.tell(
        person,
        new Notice(
            Notice.Urgency.PROMPT,
            subject,
            text.formatted(pathway.outline().title()),
            action,
            "/pathways/" + pathway.slug()));
  }
}
