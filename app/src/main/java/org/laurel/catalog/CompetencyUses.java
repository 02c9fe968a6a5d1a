package org.laurel.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.laurel.audit.Audit;
import org.laurel.catalog.AlignmentStore.Aligned;
import org.laurel.catalog.AlignmentStore.Draft;
import org.laurel.catalog.AlignmentStore.Newest;
import org.laurel.catalog.Version.Stage;
import org.laurel.database.Identifier;
import org.laurel.standards.Competency;
import org.laurel.standards.Uses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells which micro-credentials point at a competency, and their rubrics with them.
@Component
class CompetencyUses implements Uses {

  private final AlignmentStore store;
  private final Audit audit;

  CompetencyUses(AlignmentStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Use> open(Collection<Competency.Id> competencies) {
    return store.of(competencies).stream()
        .filter(Aligned::open)
        .map(CompetencyUses::microCredential)
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Use> all(Collection<Competency.Id> competencies) {
    return store.of(competencies).stream()
        .flatMap(it -> Stream.of(microCredential(it), rubric(it)))
        .toList();
  }

  private static Use microCredential(Aligned it) {
    return new Use(
        new Competency.Id(it.competency()),
        Kind.MICRO_CREDENTIAL,
        it.title(),
        state(it.number(), it.stage()),
        path(it));
  }

  /// A rubric has no alignments of its own: it judges what its micro-credential points at.
  private static Use rubric(Aligned it) {
    return new Use(
        new Competency.Id(it.competency()),
        Kind.RUBRIC,
        "Rubric of " + it.title(),
        "%d criteria, version %d".formatted(it.criteria(), it.number()),
        it.stage() == Stage.DRAFT ? "" : path(it) + "#rubric");
  }

  private static String state(int number, Stage stage) {
    return "Version %d, %s".formatted(number, stage.title().toLowerCase(Locale.ROOT));
  }

  private static String path(Aligned it) {
    if (it.stage() == Stage.DRAFT) return "";
    return "/catalogue/" + it.slug() + (it.open() ? "" : "?version=" + it.number());
  }

  @Override
  @Transactional
  public List<String> carryOver(Identifier actor, Map<Competency.Id, Competency.Id> successors) {
    var carried = new ArrayList<String>();
    for (var newest : store.newest(successors.keySet()))
      for (var draft : drafts(newest, successors)) {
        if (newest.stage() != Stage.DRAFT) store.lay(draft.id(), newest.id(), actor);
        audit.append(actor, "standards carried over", draft.id(), newest.slug());
        carried.add("%s, version %d".formatted(newest.title(), draft.number()));
      }
    return carried;
  }

  private List<Draft> drafts(Newest newest, Map<Competency.Id, Competency.Id> successors) {
    if (newest.stage() != Stage.DRAFT) return store.draftAfter(newest.id(), successors);
    store.redraft(newest.id(), successors);
    return List.of(new Draft(newest.id(), newest.number()));
  }
}
