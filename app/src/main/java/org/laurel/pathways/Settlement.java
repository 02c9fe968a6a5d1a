package org.laurel.pathways;

import org.laurel.audit.Audit;
import org.laurel.notices.Notice;
import org.laurel.notices.Notices;
import org.laurel.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what is complete in step with what people have.
@Component
class Settlement {

  private final PathwayStore store;
  private final Pathways pathways;
  private final Notices notices;
  private final Audit audit;

  Settlement(PathwayStore store, Pathways pathways, Notices notices, Audit audit) {
    this.store = store;
    this.pathways = pathways;
    this.notices = notices;
    this.audit = audit;
  }

  /// Completes what is complete now, and ends what is not complete any more. A pathway may complete
  /// the next one, so it goes on until nothing changes.
  @Transactional
  void settle(Person.Id person) {
    var all = store.all();
    var changed = !all.isEmpty();
    for (var round = 0; changed && round <= all.size(); round++) {
      var holdings = pathways.holdings(person);
      changed = false;
      for (var pathway : all) changed |= settle(person, pathway, holdings);
    }
  }

  private boolean settle(Person.Id person, Pathway pathway, Holdings holdings) {
    var isComplete =
        holdings.completed().containsAll(pathway.after())
            && holdings.withShown(pathways.shown(person, pathway)).meets(pathway.requires());
    var wasComplete = holdings.completed().contains(pathway.slug());
    if (isComplete == wasComplete) return false;
    if (isComplete) complete(person, pathway);
    else end(person, pathway);
    return true;
  }

  private void complete(Person.Id person, Pathway pathway) {
    if (!store.complete(person, pathway.id())) return;
    var title = pathway.outline().title();
    tell(person, pathway, "You completed " + title, "All that “%s” asks for is there.", "See it");
    audit.append(person, "pathway completed", pathway.id(), pathway.slug());
  }

  private void end(Person.Id person, Pathway pathway) {
    store.end(person, pathway.id());
    var title = pathway.outline().title();
    tell(
        person,
        pathway,
        title + " is no longer complete",
        "Something that “%s” rests on was taken back.",
        "See what is open");
    audit.append(person, "pathway ended", pathway.id(), pathway.slug());
  }

  private void tell(Person.Id person, Pathway pathway, String subject, String text, String action) {
    notices.tell(
        person,
        new Notice(
            Notice.Urgency.PROMPT,
            subject,
            text.formatted(pathway.outline().title()),
            action,
            "/pathways/" + pathway.slug()));
  }
}
