package org.laurel.credentials.issuing;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.util.ArrayList;
import java.util.List;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Rubric;
import org.laurel.catalog.Version;
import org.laurel.credentials.issuer.Address;
import org.laurel.credentials.issuer.PublicAddresses;
import org.laurel.credentials.issuing.Award.Placed;
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
  private final Agencies agencies;
  private final PublicAddresses addresses;

  Wording(
      Catalog catalog,
      AchievementWording achievements,
      Agencies agencies,
      PublicAddresses addresses) {
    this.catalog = catalog;
    this.achievements = achievements;
    this.agencies = agencies;
    this.addresses = addresses;
  }

  OpenBadgeCredential of(Placed placed) {
    var award = placed.award();
    var version = catalog.version(award.version());
    var address = addresses.current();
    var id = address.credential(award.id());
    var decided = award.decidedAt().truncatedTo(SECONDS);
    return OpenBadgeCredential.of(
            id, issuer(address), award.title(), decided, subject(id, award, version))
        .withDescription(version.design().tagline())
        .withImage(address.badge(version.slug(), version.number()))
        .withAwardedDate(decided)
        .withStatus(statuses(address, placed));
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

  private AchievementSubject subject(String id, Award award, Version version) {
    var achievement = achievements.of(version);
    return new AchievementSubject(
        id + "#earner",
        List.of(award.identity(), new IdentityObject("name", award.earnerName(), false, null)),
        achievement,
        results(id, achievement.id(), award, version.design().rubric()),
        null,
        null);
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
