package org.laurel.pathways;

import java.util.Optional;
import org.laurel.credentials.BroughtBadge;
import org.laurel.credentials.BroughtBadges;
import org.laurel.people.Actor;
import org.laurel.web.NotFound;
import org.springframework.stereotype.Component;

/// A badge of another issuer counts by itself where it is the one that the pathway names; any other
/// goes to two officers, with what the check found.
@Component
class Badges {

  private final BroughtBadges checker;
  private final BadgeStore store;
  private final Pathways pathways;
  private final Proofs proofs;
  private final CountedBadges counted;

  Badges(
      BroughtBadges checker,
      BadgeStore store,
      Pathways pathways,
      Proofs proofs,
      CountedBadges counted) {
    this.checker = checker;
    this.store = store;
    this.pathways = pathways;
    this.proofs = proofs;
    this.counted = counted;
  }

  /// @param content a picture, a text, or a web address
  /// @return what to tell who gave it
  /// @throws org.laurel.web.Refused when there is no badge, or one counts already
  String give(Actor actor, String slug, String code, byte[] content) {
    var wanted =
        pathways
            .pathway(slug)
            .shown(code)
            .flatMap(it -> Optional.ofNullable(it.badge()))
            .orElseThrow(() -> new NotFound("This part of the pathway"));
    var badge = checker.check(content, store.confirmedAddresses(actor.id()));
    var objection = wanted.objection(badge);
    if (objection.isPresent()) {
      proofs.tell(actor, slug, code, told(badge) + " " + objection.get());
      return "Two people will look at it, because it does not count by itself: " + objection.get();
    }
    counted.count(actor, slug, code, told(badge), badge.id());
    return "“%s” is checked and counts from now on.".formatted(badge.title());
  }

  private static String told(BroughtBadge badge) {
    return "The badge “%s” of %s, checked by Laurel.".formatted(badge.title(), badge.issuerName());
  }
}
