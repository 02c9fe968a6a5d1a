package org.laurel.credentials.issuing;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.util.ArrayList;
import java.util.List;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Rubric;
import org.laurel.credentials.Completions;
import org.laurel.credentials.issuer.Address;
import org.laurel.credentials.issuer.PublicAddresses;
import org.laurel.credentials.issuing.Award.Placed;
import org.laurel.openbadges.model.Achievement;
import org.laurel.openbadges.model.AchievementSubject;
import org.laurel.openbadges.model.IdentityObject;
import org.laurel.openbadges.model.OpenBadgeCredential;
import org.laurel.openbadges.model.Profile;
import org.laurel.openbadges.model.Result;
import org.laurel.openbadges.model.StatusEntry;
import org.laurel.people.Agencies;
import org.springframework.stereotype.Component;

/// Says in the words of Open Badges 3.0 what an award says. No evidence is in it: that stays with
/// the teacher.
@Component
class Wording {

  private final Catalog catalog;
  private final AchievementWording achievements;
  private final PathwayWording pathways;
  private final Completions completions;
  private final Agencies agencies;
  private final PublicAddresses addresses;

  Wording(
      Catalog catalog,
      AchievementWording achievements,
      PathwayWording pathways,
      Completions completions,
      Agencies agencies,
      PublicAddresses addresses) {
    this.catalog = catalog;
    this.achievements = achievements;
    this.pathways = pathways;
    this.completions = completions;
    this.agencies = agencies;
    this.addresses = addresses;
  }

  OpenBadgeCredential of(Placed placed) {
    return placed.award().isOfPathway() ? ofPathway(placed) : ofVersion(placed);
  }

  private OpenBadgeCredential ofVersion(Placed placed) {
    var award = placed.award();
    var version = catalog.version(award.version());
    var address = addresses.current();
    var id = address.credential(award.id());
    var achievement = achievements.of(version);
    var results = results(id, achievement.id(), award, version.design().rubric());
    return credential(placed, subject(id, award, achievement, results))
        .withDescription(version.design().tagline())
        .withImage(address.badge(version.slug(), version.number()));
  }

  private OpenBadgeCredential ofPathway(Placed placed) {
    var award = placed.award();
    var address = addresses.current();
    var completion = completions.of(award.id()).orElseThrow();
    var achievement = pathways.achievement(address, completion);
    var subject = subject(address.credential(award.id()), award, achievement, List.of());
    return credential(placed, subject)
        .withDescription(completion.summary())
        .withImage(address.pathwayBadge(completion.slug()))
        .withEvidence(pathways.evidence(address, completion));
  }

  private OpenBadgeCredential credential(Placed placed, AchievementSubject subject) {
    var award = placed.award();
    var address = addresses.current();
    var decided = award.decidedAt().truncatedTo(SECONDS);
    var until = award.validUntil();
    var credential =
        OpenBadgeCredential.of(
                address.credential(award.id()), issuer(address), award.title(), decided, subject)
            .withAwardedDate(decided)
            .withStatus(statuses(address, placed));
    return until == null ? credential : credential.withValidUntil(until.truncatedTo(SECONDS));
  }

  /// One place on two lists: what is taken back, and what is on hold.
  private static List<StatusEntry> statuses(Address address, Placed placed) {
    return List.of(
        new StatusEntry(
            address.statusList(placed.list()), placed.index(), StatusEntry.Purpose.REVOCATION),
        new StatusEntry(
            address.suspensionList(placed.list()), placed.index(), StatusEntry.Purpose.SUSPENSION));
  }

  private Profile issuer(Address address) {
    return Profile.of(address.did(), agencies.current().name()).withUrl(address.base());
  }

  private static AchievementSubject subject(
      String id, Award award, Achievement achievement, List<Result> results) {
    var name = new IdentityObject("name", award.earnerName(), false, null);
    return new AchievementSubject(
        id + "#earner", List.of(award.identity(), name), achievement, results, null, null);
  }

  /// In the order of the rubric, whatever the order in which they were decided.
  private static List<Result> results(String id, String offer, Award award, Rubric rubric) {
    var results = new ArrayList<Result>();
    for (var criterion : rubric.criteria()) {
      var level = award.levels().get(criterion.code());
      var description = offer + "#" + criterion.code();
      if (level != null)
        results.add(
            Result.level(id + "#" + criterion.code(), description, description + "-" + level));
    }
    return results;
  }
}
