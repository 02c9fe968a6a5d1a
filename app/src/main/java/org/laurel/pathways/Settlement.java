package org.laurel.pathways;

import java.util.List;
import org.laurel.audit.Audit;
import org.laurel.credentials.PathwayAwards;
import org.laurel.notices.Notice;
import org.laurel.notices.Notices;
import org.laurel.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what is complete in step with what people have.
@Component
class Settlement {

  private static final String GONE = "Something that this pathway rests on was taken back.";

  private final PathwayStore store;
  private final Pathways pathways;
  private final Diploma diploma;
  private final PathwayAwards awards;
  private final Notices notices;
  private final Audit audit;

  Settlement(
      PathwayStore store,
      Pathways pathways,
      Diploma diploma,
      PathwayAwards awards,
      Notices notices,
      Audit audit) {
    this.store = store;
    this.pathways = pathways;
    this.diploma = diploma;
    this.awards = awards;
    this.notices = notices;
    this.audit = audit;
  }

  /// The same for many: hardly any of them has come to an end, so all are looked at together first.
  @Transactional
  void settle(List<Person.Id> people) {
    var all = store.all();
    if (all.isEmpty()) return;
    pathways
        .held(people)
        .forEach((person, held) -> {
          if (all.stream().anyMatch(it -> hasChanged(held, it))) settle(person, all);
        });
  }

  /// Completes what is complete now, and ends what is not complete any more.
  @Transactional
  void settle(Person.Id person) {
    settle(person, store.all());
  }

  /// A pathway may complete the next one, so it goes on until nothing changes.
  private void settle(Person.Id person, List<Pathway> all) {
    var changed = !all.isEmpty();
    for (var round = 0; changed && round <= all.size(); round++) {
      var held = pathways.held(List.of(person)).getOrDefault(person, Held.NOTHING);
      var open = all.stream().filter(it -> hasChanged(held, it)).toList();
      for (var pathway : open)
        if (held.completes(pathway)) complete(person, pathway);
        else end(person, pathway);
      changed = !open.isEmpty();
    }
  }

  private static boolean hasChanged(Held held, Pathway pathway) {
    return held.completes(pathway) != held.hasCompleted(pathway);
  }

  private void complete(Person.Id person, Pathway pathway) {
    var times = store.complete(person, pathway.id());
    if (times.isEmpty()) return;
    awards.make(person, diploma.of(person, pathway), times.get());
    var title = pathway.outline().title();
    tell(person, pathway, "You completed " + title, "All that “%s” asks for is there.", "See it");
    audit.append(person, "pathway completed", pathway.id(), pathway.slug());
  }

  private void end(Person.Id person, Pathway pathway) {
    store.end(person, pathway.id());
    awards.takeBack(person, pathway.id().value(), GONE);
    tell(
        person,
        pathway,
        pathway.outline().title() + " is no longer complete",
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
