package org.laurel.review.calibration;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.laurel.audit.Audit;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.database.Ids;
import org.laurel.learning.Requirements;
import org.laurel.notices.Notice;
import org.laurel.notices.Notices;
import org.laurel.people.Actor;
import org.laurel.people.Person;
import org.laurel.review.CopyItem;
import org.laurel.review.Planting.Paper;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes anchor papers, sets their scores, and puts them in use.
@Component
class Anchors {

  private final AnchorStore store;
  private final AnchorItemStore items;
  private final DecidedStore decided;
  private final Requirements requirements;
  private final Catalog catalog;
  private final Notices notices;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;

  Anchors(
      AnchorStore store,
      AnchorItemStore items,
      DecidedStore decided,
      Requirements requirements,
      Catalog catalog,
      Notices notices,
      Audit audit,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.items = items;
    this.decided = decided;
    this.requirements = requirements;
    this.catalog = catalog;
    this.notices = notices;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Anchor anchor(Anchor.Id id) {
    return store.byId(id).orElseThrow(() -> new NotFound("This anchor paper"));
  }

  @Transactional(readOnly = true)
  List<CopyItem> items(Anchor.Id id) {
    return items.of(id);
  }

  @Transactional(readOnly = true)
  CopyItem item(Anchor.Id id, UUID item) {
    return items.byId(id, item).orElseThrow(() -> new NotFound("This evidence"));
  }

  @Transactional(readOnly = true)
  List<Decided> decided(Version.Id version) {
    return decided.of(catalog.version(version).id());
  }

  /// An example of somebody's own, with nothing in it yet.
  @Transactional
  Anchor.Id begin(Actor actor, Version.Id version, String title) {
    var design = catalog.version(version).design();
    var criteria = List.copyOf(design.rubric().criteria().stream().map(it -> it.code()).toList());
    var besides =
        decided.of(version).stream()
            .findFirst()
            .map(it -> requirements.met(it.enrollment(), catalog.version(version)))
            .orElse(List.of());
    var paper = new Paper(ids.next(), version, Set.copyOf(criteria));
    store.insert(paper, title, besides, null, actor.id(), clock.instant());
    return made(actor, paper, "an example of our own");
  }

  /// A copy of what a teacher handed in, as assessors saw it. The teacher is asked.
  @Transactional
  Anchor.Id copy(Actor actor, Version.Id version, String title, String code) {
    var source =
        decided.byCode(version, code).orElseThrow(() -> new NotFound("This decided submission"));
    var besides = requirements.met(source.enrollment(), catalog.version(version));
    var paper = new Paper(ids.next(), version, Set.copyOf(source.criteria()));
    store.insert(paper, title, besides, source.review(), actor.id(), clock.instant());
    items.copy(source.review(), new Anchor.Id(paper.anchor()));
    store.score(new Anchor.Id(paper.anchor()), decided(source));
    ask(source.earner(), paper.anchor(), catalog.version(version).design().title());
    return made(actor, paper, "from " + code);
  }

  /// What was decided is where to begin; the reasons are still to be written.
  private static List<Anchor.Master> decided(Decided source) {
    return source.levels().entrySet().stream()
        .map(it -> new Anchor.Master(it.getKey(), it.getValue(), ""))
        .toList();
  }

  private void ask(Person.Id teacher, UUID anchor, String title) {
    notices.tell(
        teacher,
        new Notice(
            Notice.Urgency.PROMPT,
            "May new assessors learn from your evidence?",
            "Assessors practise on real examples. We would like to use the copy of your evidence"
                + " for “"
                + title
                + "” that has no name in it. You decide, and you can change your mind at any"
                + " time.",
            "Look and decide",
            "/examples/" + anchor));
  }

  private Anchor.Id made(Actor actor, Paper paper, String how) {
    var id = new Anchor.Id(paper.anchor());
    audit.append(actor.id(), "anchor paper made", id, how);
    return id;
  }

  @Transactional
  void add(Anchor.Id id, CopyItem item) {
    open(id);
    items.insert(id, item);
  }

  @Transactional
  void score(Anchor.Id id, List<Anchor.Master> masters) {
    open(id);
    store.score(id, masters);
  }

  private Anchor open(Anchor.Id id) {
    var anchor = anchor(id);
    if (!anchor.isOpen())
      throw new Refused("This anchor paper has been in use, so it stays as it is. Make a new one.");
    return anchor;
  }

  @Transactional
  void use(Actor actor, Anchor.Id id) {
    var anchor = open(id);
    if (anchor.state() == Anchor.State.ASKED)
      throw new Refused("The teacher has not agreed yet, so this paper cannot be used.");
    if (items.of(id).isEmpty()) throw new Refused("Add the evidence first.");
    if (!anchor.isScored()) throw new Refused("Set a score and a reason for each criterion first.");
    store.use(id, clock.instant());
    audit.append(actor.id(), "anchor paper put in use", id, anchor.title());
  }

  @Transactional
  void retire(Actor actor, Anchor.Id id) {
    store.retire(anchor(id).id(), clock.instant());
    audit.append(actor.id(), "anchor paper taken out", id, "nobody gets it from now on");
  }

  /// The paper made of somebody's own evidence.
  @Transactional(readOnly = true)
  Anchor own(Actor teacher, Anchor.Id id) {
    if (!store.isOf(id, teacher.id())) throw new NotFound("This example");
    return anchor(id);
  }

  @Transactional
  void agree(Actor teacher, Anchor.Id id) {
    store.agree(own(teacher, id).id(), clock.instant());
    audit.append(teacher.id(), "example agreed to", id, "by the teacher");
  }

  @Transactional
  void decline(Actor teacher, Anchor.Id id) {
    store.decline(own(teacher, id).id(), clock.instant());
    audit.append(teacher.id(), "example declined", id, "by the teacher");
  }
}
