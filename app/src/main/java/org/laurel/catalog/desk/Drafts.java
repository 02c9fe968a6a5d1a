package org.laurel.catalog.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Manuscripts;
import org.laurel.catalog.Version;
import org.laurel.catalog.desk.DraftStore.Line;
import org.laurel.catalog.desk.Saving.Conflict;
import org.laurel.catalog.desk.Saving.Saved;
import org.laurel.catalog.desk.Saving.Wrong;
import org.laurel.people.Actor;
import org.laurel.web.Errors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What lies on the desk: read and written a page at a time.
@Component
@Transactional
class Drafts {

  private final DraftStore store;
  private final Manuscripts manuscripts;
  private final InstantSource clock;

  Drafts(DraftStore store, Manuscripts manuscripts, InstantSource clock) {
    this.store = store;
    this.manuscripts = manuscripts;
    this.clock = clock;
  }

  List<Line> library() {
    return store.library();
  }

  Draft draft(Version.Id version) {
    return store.draft(version);
  }

  Paper paper(Version.Id version) {
    return Paper.of(manuscripts.read(version));
  }

  Sheet sheet(Version.Id version, Place place) {
    return Sheets.of(paper(version), place);
  }

  /// Saves one page, unless somebody saved another text there first. Who changes nothing is not the
  /// one who wrote last.
  ///
  /// @param seal of what stood there when the page was drawn
  Saving save(
      Actor actor, Version.Id version, Place place, Map<String, List<String>> form, String seal) {
    DraftPolicy.onlyDraftsChange(store.lock(version));
    var paper = paper(version);
    var saved = Sheets.of(paper, place);
    var typed = saved.typed(form);
    var mistakes = typed.mistakes();
    if (!mistakes.isEmpty()) return new Wrong(typed, new Errors(mistakes));
    if (typed.says(saved)) return new Saved(saved, clock.instant());
    if (!saved.seal().equals(seal)) return new Conflict(typed.beside(saved));
    typed.write(paper);
    keep(actor, version, paper, null);
    return new Saved(sheet(version, place), clock.instant());
  }

  private void keep(Actor actor, Version.Id version, Paper paper, @Nullable String undo) {
    manuscripts.redraft(version, paper.manuscript());
    store.changed(version, actor.id(), clock.instant(), undo);
  }

  /// Changes something that is no form: both changes stand when two people do so at once.
  <T> T change(Actor actor, Version.Id version, Function<Paper, T> change) {
    DraftPolicy.onlyDraftsChange(store.lock(version));
    var paper = paper(version);
    var result = change.apply(paper);
    keep(actor, version, paper, null);
    return result;
  }

  /// The same, and it can be taken back until the next change.
  <T> T takeOut(Actor actor, Version.Id version, Function<Paper, T> change) {
    DraftPolicy.onlyDraftsChange(store.lock(version));
    var paper = paper(version);
    var before = paper.json();
    var result = change.apply(paper);
    keep(actor, version, paper, before);
    return result;
  }

  /// @return whether there was something to put back
  boolean putBack(Actor actor, Version.Id version) {
    DraftPolicy.onlyDraftsChange(store.lock(version));
    var before = store.undo(version);
    before.ifPresent(it -> keep(actor, version, Paper.of(it), null));
    return before.isPresent();
  }
}
