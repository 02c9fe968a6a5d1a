package org.laurel.review.calibration;

import java.time.InstantSource;
import java.util.List;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.people.Actor;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How an assessor becomes qualified, and sees where they stand.
@Component
class Practice {

  private final PolicyStore policies;
  private final QualificationStore qualifications;
  private final TrialStore trials;
  private final PracticeStore store;
  private final PracticePapers papers;
  private final Catalog catalog;
  private final InstantSource clock;

  Practice(
      PolicyStore policies,
      QualificationStore qualifications,
      TrialStore trials,
      PracticeStore store,
      PracticePapers papers,
      Catalog catalog,
      InstantSource clock) {
    this.policies = policies;
    this.qualifications = qualifications;
    this.trials = trials;
    this.store = store;
    this.papers = papers;
    this.catalog = catalog;
    this.clock = clock;
  }

  enum State {
    NEVER,
    QUALIFIED,
    AGAIN
  }

  /// @param round the papers of this round, the newest first; only practice tells of them
  record Standing(Version version, State state, Qualification qualification, List<Trial> round) {}

  /// @param standings of the versions that ask for it
  record Overview(Policy policy, List<Standing> standings, List<PracticeStore.Done> done) {}

  @Transactional(readOnly = true)
  Overview overview(Actor actor) {
    var policy = policies.policy();
    var versions = catalog.versions(policies.starts().keySet());
    return new Overview(
        policy,
        versions.stream().map(it -> standing(actor, it, policy)).toList(),
        store.done(actor.id()));
  }

  private Standing standing(Actor actor, Version version, Policy policy) {
    var now = clock.instant();
    var qualification = qualifications.of(actor.id(), version.id());
    if (qualification.isValid(now))
      return new Standing(version, State.QUALIFIED, qualification, List.of());
    var round = trials.since(version.id(), actor.id(), qualification.roundAt(now), policy.papers());
    var state = qualification.wasNever() ? State.NEVER : State.AGAIN;
    return new Standing(version, state, qualification, round);
  }

  /// @return the code of the paper, to be scored like any submission
  @Transactional
  String open(Actor actor, Version.Id version) {
    if (!policies.starts().containsKey(version))
      throw new NotFound("The practice for this micro-credential");
    if (qualifications.of(actor.id(), version).isValid(clock.instant()))
      throw new Refused("You are qualified already. There is nothing you need to do.");
    return papers
        .hand(version, actor.id())
        .orElseThrow(() ->
            new Refused("There is no practice paper for you here. Tell your program manager."));
  }

  @Transactional(readOnly = true)
  Compared compared(Actor actor, String code) {
    var pairs = store.pairs(code, actor.id());
    if (pairs.isEmpty()) throw new NotFound("This practice paper");
    var version = catalog.version(new Version.Id(store.version(code).orElseThrow()));
    return Compared.of(code, version.design(), pairs);
  }
}
