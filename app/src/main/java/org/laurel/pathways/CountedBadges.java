package org.laurel.pathways;

import org.laurel.audit.Audit;
import org.laurel.people.Actor;
import org.laurel.web.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Badges that count without officers, each once for one part of a pathway.
@Component
class CountedBadges {

  private final BadgeStore badges;
  private final Pathways pathways;
  private final Settlement settlement;
  private final Audit audit;

  CountedBadges(BadgeStore badges, Pathways pathways, Settlement settlement, Audit audit) {
    this.badges = badges;
    this.pathways = pathways;
    this.settlement = settlement;
    this.audit = audit;
  }

  /// A badge that was checked counts at once.
  ///
  /// @param badge what tells it from every other
  /// @throws Refused when it counts already, or something else does
  @Transactional
  void count(Actor actor, String slug, String code, String told, String badge) {
    var pathway = pathways.pathway(slug);
    try {
      if (!badges.count(actor.id(), pathway.id(), code, told, badge))
        throw new Refused("Something else counts for it already.");
    } catch (DuplicateKeyException counted) {
      throw new Refused("This badge counts for it already.");
    }
    settlement.settle(actor.id());
    audit.append(actor.id(), "badge counted", pathway.id(), slug + " " + code);
  }
}
