package org.laurel.credentials.issuing;

import java.util.List;
import org.laurel.catalog.Rubric;
import org.laurel.catalog.Version;
import org.laurel.credentials.issuer.Address;
import org.laurel.credentials.issuer.PublicAddresses;
import org.laurel.openbadges.model.Achievement;
import org.laurel.openbadges.model.Alignment;
import org.laurel.openbadges.model.Criteria;
import org.laurel.openbadges.model.ResultDescription;
import org.laurel.openbadges.model.RubricLevel;
import org.laurel.standards.Competency;
import org.laurel.standards.Standards;
import org.springframework.stereotype.Component;

/// Says in the words of Open Badges 3.0 what a version asks of all who earn it.
@Component
class AchievementWording {

  private final Standards standards;
  private final PublicAddresses addresses;

  AchievementWording(Standards standards, PublicAddresses addresses) {
    this.standards = standards;
    this.addresses = addresses;
  }

  Achievement of(Version version) {
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

  List<Alignment> alignments(Address address, Version version) {
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
}
