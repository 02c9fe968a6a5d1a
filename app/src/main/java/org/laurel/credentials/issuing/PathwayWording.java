package org.laurel.credentials.issuing;

import java.util.Comparator;
import java.util.List;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.credentials.Completion;
import org.laurel.credentials.Completion.Counted;
import org.laurel.credentials.issuer.Address;
import org.laurel.openbadges.model.Achievement;
import org.laurel.openbadges.model.Alignment;
import org.laurel.openbadges.model.Criteria;
import org.laurel.openbadges.model.Evidence;
import org.springframework.stereotype.Component;

/// Says in the words of Open Badges 3.0 what a whole pathway asks for, and what counted.
@Component
class PathwayWording {

  private final Catalog catalog;
  private final AchievementWording achievements;

  PathwayWording(Catalog catalog, AchievementWording achievements) {
    this.catalog = catalog;
    this.achievements = achievements;
  }

  /// It meets the standards that the micro-credentials meet which counted.
  Achievement achievement(Address address, Completion completion) {
    var id = address.pathway(completion.slug());
    var criteria = Criteria.of(id, completion.criteria());
    return Achievement.of(id, completion.title(), completion.summary(), criteria)
        .withType(completion.type())
        .withImage(address.pathwayBadge(completion.slug()))
        .withAlignments(alignments(address, completion));
  }

  private List<Alignment> alignments(Address address, Completion completion) {
    var versions =
        completion.counted().stream().map(Counted::version).map(Version.Id::new).toList();
    return catalog.versions(versions).stream()
        .flatMap(it -> achievements.alignments(address, it).stream())
        .distinct()
        .sorted(Comparator.comparing(Alignment::targetUrl))
        .toList();
  }

  /// Each credential that counted, where anybody can check it.
  List<Evidence> evidence(Address address, Completion completion) {
    return completion.counted().stream()
        .map(it -> Evidence.of(address.credential(it.credential()), it.title()))
        .toList();
  }
}
