package org.laurel.review.calibration;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import org.laurel.catalog.Version;
import org.laurel.people.Affiliations;
import org.laurel.people.Person;
import org.laurel.review.Calibration;
import org.laurel.review.Planting;
import org.laurel.review.Review;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Brings anchor papers before assessors, unannounced among submissions, and hears what they
/// scored.
@Component
class Trials implements Calibration {

  private final TrialStore store;
  private final AnchorStore anchors;
  private final PolicyStore policies;
  private final QualificationStore qualifications;
  private final Standings standings;
  private final Planting planting;
  private final Affiliations affiliations;
  private final RandomGenerator random;
  private final InstantSource clock;

  Trials(
      TrialStore store,
      AnchorStore anchors,
      PolicyStore policies,
      QualificationStore qualifications,
      Standings standings,
      Planting planting,
      Affiliations affiliations,
      RandomGenerator random,
      InstantSource clock) {
    this.store = store;
    this.anchors = anchors;
    this.policies = policies;
    this.qualifications = qualifications;
    this.standings = standings;
    this.planting = planting;
    this.affiliations = affiliations;
    this.random = random;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> besides(Review.Id review) {
    return anchors.besides(review);
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> closed(Person.Id assessor) {
    return qualifications.missing(assessor.value(), Timestamp.from(clock.instant()));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Subject heard(Review review, Person.Id assessor) {
    var subject = store.subject(review.id());
    switch (subject) {
      case SUBMISSION -> perhaps(review.version(), assessor);
      case PRACTICE -> standings.practised(assessor, review.version());
      case UNANNOUNCED -> standings.watched(assessor, review.version());
    }
    return subject;
  }

  /// One in so many, by chance, so that nobody can count to it; one at a time.
  private void perhaps(Version.Id version, Person.Id assessor) {
    var every = policies.policy().every();
    if (every == 0 || random.nextInt(every) != 0 || !isOn(version)) return;
    if (store.waiting(version, assessor, Subject.UNANNOUNCED).isPresent()) return;
    store
        .next(version, assessor, affiliations.organizations(assessor))
        .ifPresent(paper ->
            store.insert(planting.hide(paper, assessor), paper, assessor, Subject.UNANNOUNCED));
  }

  private boolean isOn(Version.Id version) {
    var since = policies.starts().get(version);
    return since != null && !since.isAfter(clock.instant());
  }
}
