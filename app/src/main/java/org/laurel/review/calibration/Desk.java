package org.laurel.review.calibration;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.laurel.audit.Audit;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.notices.Notice;
import org.laurel.notices.Notices;
import org.laurel.people.Actor;
import org.laurel.people.Agencies;
import org.laurel.people.People;
import org.laurel.people.Role;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a program manager decides: how much is asked, and of which versions from when.
@Component
class Desk {

  private final PolicyStore policies;
  private final AnchorStore anchors;
  private final QualificationStore qualifications;
  private final Catalog catalog;
  private final Agencies agencies;
  private final People people;
  private final Notices notices;
  private final Audit audit;
  private final InstantSource clock;

  Desk(
      PolicyStore policies,
      AnchorStore anchors,
      QualificationStore qualifications,
      Catalog catalog,
      Agencies agencies,
      People people,
      Notices notices,
      Audit audit,
      InstantSource clock) {
    this.policies = policies;
    this.anchors = anchors;
    this.qualifications = qualifications;
    this.catalog = catalog;
    this.agencies = agencies;
    this.people = people;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param since from when on assessors have to be qualified, or null
  /// @param heritage what can be had from the version before, or null
  record Shelf(
      Version version,
      List<Anchor> anchors,
      @Nullable Instant since,
      int inUse,
      int qualified,
      @Nullable Inheritance heritage) {}

  @Transactional(readOnly = true)
  List<Shelf> shelves() {
    var all = anchors.all();
    var starts = policies.starts();
    var known = catalog.versions(all.stream().map(Anchor::version).distinct().toList());
    var byId = catalog.byId(policies.versions().stream());
    return policies.versions().stream()
        .map(it -> Objects.requireNonNull(byId.get(it)))
        .map(it -> shelf(it, all, known, starts.get(it.id())))
        .toList();
  }

  private Shelf shelf(
      Version version, List<Anchor> all, List<Version> known, @Nullable Instant since) {
    var own = all.stream().filter(it -> it.version().equals(version.id())).toList();
    var inUse = own.stream().filter(it -> it.state() == Anchor.State.IN_USE).count();
    var qualified =
        since == null ? 0 : qualifications.count(version.id(), Timestamp.from(clock.instant()));
    var before = Inheritance.of(version, all, known).orElse(null);
    return new Shelf(version, own, since, (int) inUse, qualified, before);
  }

  @Transactional(readOnly = true)
  Policy policy() {
    return policies.policy();
  }

  @Transactional
  void save(Actor actor, Policy policy) {
    policies.save(policy);
    audit.append(actor.id(), "calibration policy set", actor.agency(), policy.toString());
  }

  /// From the beginning of a day; assessors are told today, so that nobody is locked out unaware.
  @Transactional
  void start(Actor actor, Version.Id version, LocalDate day) {
    var title = catalog.version(version).design().title();
    var papers = policies.policy().papers();
    var inUse =
        anchors.all().stream()
            .filter(it -> it.version().equals(version) && it.state() == Anchor.State.IN_USE)
            .count();
    if (inUse < papers)
      throw new Refused(
          "%d anchor papers have to be in use before assessors can be asked to qualify; %d are."
              .formatted(papers, inUse));
    policies.start(version, day.atStartOfDay(agencies.current().timeZone()).toInstant());
    people.holding(Role.ASSESSOR).forEach(it -> notices.tell(it.id(), starts(title, day)));
    audit.append(actor.id(), "calibration begins", version, day.toString());
  }

  private static Notice starts(String title, LocalDate day) {
    return new Notice(
        Notice.Urgency.PROMPT,
        "Practice papers for assessors",
        "From "
            + day
            + " on, submissions of “"
            + title
            + "” go to assessors who have scored the practice papers. You can begin today.",
        "Open the practice papers",
        Standings.PATH);
  }

  @Transactional
  void stop(Actor actor, Version.Id version) {
    policies.stop(version);
    audit.append(actor.id(), "calibration ends", version, "every assessor gets work again");
  }
}
