package org.laurel.review.calibration;

import java.time.InstantSource;
import java.util.Set;
import org.laurel.audit.Audit;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.database.Ids;
import org.laurel.people.Actor;
import org.laurel.review.Planting.Paper;
import org.laurel.review.calibration.Inheritance.Heir;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Carries anchor papers over to the next version of a micro-credential. Where nothing that is
/// judged reads otherwise, certificates go with them.
@Component
class Heritage {

  private final AnchorStore anchors;
  private final InheritanceStore store;
  private final Catalog catalog;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;

  Heritage(
      AnchorStore anchors,
      InheritanceStore store,
      Catalog catalog,
      Audit audit,
      Ids ids,
      InstantSource clock) {
    this.anchors = anchors;
    this.store = store;
    this.catalog = catalog;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /// @return how many assessors need not practise again
  /// @throws Refused when somebody was faster, or there is nothing to carry
  @Transactional
  int carry(Actor actor, Version.Id id) {
    var all = anchors.all();
    var known = catalog.versions(all.stream().map(Anchor::version).distinct().toList());
    var inheritance =
        Inheritance.of(catalog.version(id), all, known)
            .orElseThrow(
                () -> new Refused("This version has papers already, or there are none to carry."));
    for (var heir : inheritance.heirs()) carry(inheritance, heir);
    var qualified = inheritance.isWhole() ? certificates(inheritance) : 0;
    audit.append(actor.id(), "anchor papers carried over", id, inWords(inheritance, qualified));
    return qualified;
  }

  private void carry(Inheritance inheritance, Heir heir) {
    var now = clock.instant();
    var paper = new Paper(ids.next(), inheritance.to().id(), Set.copyOf(heir.criteria()));
    var copy = new Anchor.Id(paper.anchor());
    store.copy(heir.paper().id(), paper, now);
    store.copyScores(heir.paper().id(), copy, inheritance.same());
    if (heir.isWhole()) anchors.use(copy, now);
  }

  private int certificates(Inheritance inheritance) {
    var from = inheritance.from().id();
    var to = inheritance.to().id();
    store.copyStart(from, to);
    return store.copyQualifications(from, to, clock.instant());
  }

  private static String inWords(Inheritance inheritance, int qualified) {
    return "From version %d: %d papers, %d of them to be scored again; %d certificates"
        .formatted(
            inheritance.from().number(),
            inheritance.heirs().size(),
            inheritance.heirs().size() - inheritance.ready(),
            qualified);
  }
}
