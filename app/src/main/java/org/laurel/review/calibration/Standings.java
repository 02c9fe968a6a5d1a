package org.laurel.review.calibration;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.laurel.audit.Audit;
import org.laurel.catalog.Version;
import org.laurel.notices.Notice;
import org.laurel.notices.Notices;
import org.laurel.people.Person;
import org.springframework.stereotype.Component;

/// Draws the consequences of scored anchor papers: qualified, or time to practise again.
@Component
class Standings {

  static final String PATH = "/reviews/practice";

  private static final Notice LAPSED =
      new Notice(
          Notice.Urgency.PROMPT,
          "Please score a few practice papers",
          "Your scores and those of the other assessors have moved apart a little. That happens to"
              + " everybody. You get no new submissions for now; what is in your hands stays"
              + " yours. A few practice papers bring you back.",
          "Open a practice paper",
          PATH);

  private final QualificationStore store;
  private final TrialStore trials;
  private final PolicyStore policies;
  private final Notices notices;
  private final Audit audit;
  private final InstantSource clock;

  Standings(
      QualificationStore store,
      TrialStore trials,
      PolicyStore policies,
      Notices notices,
      Audit audit,
      InstantSource clock) {
    this.store = store;
    this.trials = trials;
    this.policies = policies;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /// A practice paper came in: perhaps it was the last that was needed.
  void practised(Person.Id assessor, Version.Id version) {
    var policy = policies.policy();
    var before = store.of(assessor, version);
    var round = before.roundAt(clock.instant());
    var papers = trials.since(version, assessor, round, policy.papers());
    if (before.isValid(clock.instant()) || !Qualification.isReached(policy, papers)) return;
    var until = clock.instant().atOffset(ZoneOffset.UTC).plusMonths(policy.months()).toInstant();
    store.save(assessor, version, new Qualification(until, round));
    audit.append(assessor, "assessor qualified", version, inWords(papers));
  }

  /// An unannounced paper came in: perhaps somebody has drifted.
  void watched(Person.Id assessor, Version.Id version) {
    var policy = policies.policy();
    var before = store.of(assessor, version);
    var now = clock.instant();
    if (!before.isValid(now)) return;
    var papers = trials.since(version, assessor, before.round(), policy.papers());
    if (!Qualification.isLost(policy, papers)) return;
    store.save(assessor, version, new Qualification(now, now));
    audit.append(assessor, "assessor lapsed", version, inWords(papers));
    notices.tell(assessor, LAPSED);
  }

  private static String inWords(List<Trial> papers) {
    return "%.0f %% on %d papers".formatted(Trial.agreement(papers), papers.size());
  }
}
