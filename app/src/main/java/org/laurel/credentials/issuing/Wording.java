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
import org.laurel.openbadges.model.Achievement;
import org.laurel.openbadges.model.AchievementSubject;
import org.laurel.openbadges.model.Alignment;
import org.laurel.openbadges.model.Criteria;
import org.laurel.openbadges.model.IdentityObject;
import org.laurel.openbadges.model.OpenBadgeCredential;
import org.laurel.openbadges.model.Profile;
import org.laurel.openbadges.model.Result;
import org.laurel.openbadges.model.ResultDescription;
import org.laurel.openbadges.model.RubricLevel;
import org.laurel.openbadges.model.StatusEntry;
import org.laurel.people.Agencies;
import org.laurel.standards.Competency;
import org.laurel.standards.Standards;
import org.springframework.stereotype.Component;

/// Says in the words of Open Badges 3.0 what an award says. No evidence is in it: that stays with
/// the teacher.
@Component
class Wording {

  private final Catalog catalog;
  private final Standards standards;
  private final Agencies agencies;
  private final PublicAddresses addresses;

  Wording(Catalog catalog, Standards standards, Agencies agencies, PublicAddresses addresses) {
    this.catalog = catalog;
    this.standards = standards;
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
        .withStatus(
            List.of(
                new StatusEntry(
                    address.statusList(placed.list()),
                    placed.index(),
                    StatusEntry.Purpose.REVOCATION)));
  }

  private Profile issuer(Address address) {
    return Profile.of(address.did(), agencies.current().name()).withUrl(address.base());
  }

  private AchievementSubject subject(String id, Award award, Version version) {
    var achievement = achievement(version);
    return new AchievementSubject(
        id + "#earner",
        List.of(award.identity(), new IdentityObject("name", award.earnerName(), false, null)),
        achievement,
        results(id, achievement.id(), award, version.design().rubric()),
        null,
        null);
  }

  private Achievement achievement(Version version) {
    var design = version.design();
    var address = addresses.current();
    var id = address.offer(version.slug(), version.number());
    var criteria = Criteria.of(id + "#criteria", Narrative.of(design));
    return Achievement.of(id, design.title(), design.competency(), criteria)
        .withType("MicroCredential")
        .withVersion(Integer.toString(version.number()))
        .withImage(address.badge(version.slug(), version.number()))
        .withAlignments(alignments(address, version))
        .withResultDescriptions(descriptions(id, design.rubric()));
  }

  private List<Alignment> alignments(Address address, Version version) {
    var ids = version.design().alignments().stream().map(Competency.Id::new).toList();
    return standards.all(ids).stream().map(it -> alignment(address, it)).toList();
  }

  private static Alignment alignment(Address address, Competency competency) {
    var url = address.competency(competency.framework(), competency.version(), competency.code());
    return new Alignment(
        null,
        url,
        competency.code(),
        competency.statement(),
        competency.title() + ", " + competency.version(),
        competency.code(),
        "CFItem");
  }

  private static List<ResultDescription> descriptions(String offer, Rubric rubric) {
    return rubric.criteria().stream()
        .map(criterion -> {
          var id = offer + "#" + criterion.code();
          var levels = rubric.levels().stream().map(it -> level(id, criterion, it)).toList();
          return ResultDescription.rubric(
              id, criterion.title(), id + "-" + rubric.demonstrates(), levels);
        })
        .toList();
  }

  private static RubricLevel level(String id, Rubric.Criterion criterion, Rubric.Level level) {
    return new RubricLevel(
        id + "-" + level.code(),
        level.title(),
        level.code(),
        null,
        criterion.indicators().get(level.code()));
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
