package org.laurel.portfolio;

import java.io.InputStream;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.laurel.audit.Audit;
import org.laurel.database.Ids;
import org.laurel.files.Files;
import org.laurel.people.Actor;
import org.laurel.portfolio.Evidence.Place;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// All that a teacher keeps, in a slot or not: from here it goes into slots, is renamed and
/// deleted.
@Component
class Library {

  private static final int LONGEST_SEARCH = 100;
  private static final int MOST_DELETED = 20;

  private final LibraryStore store;
  private final ArtifactStore artifacts;
  private final Portfolios portfolios;
  private final Placing placing;
  private final PlacementStore placements;
  private final Files files;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;

  Library(
      LibraryStore store,
      ArtifactStore artifacts,
      Portfolios portfolios,
      Placing placing,
      PlacementStore placements,
      Files files,
      Audit audit,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.artifacts = artifacts;
    this.portfolios = portfolios;
    this.placing = placing;
    this.placements = placements;
    this.files = files;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Kept> search(Actor actor, String words, int from, int most) {
    if (words.length() > LONGEST_SEARCH)
      throw new Refused("The search is too long: 100 characters are the most. Use fewer words.");
    if (words.indexOf('\0') >= 0)
      throw new Refused("The search holds a character that is no letter. Type it anew.");
    var found = store.search(actor.id(), words.strip(), from, most);
    var uses = store.uses(found.stream().map(Kept::id).toList());
    return found.stream()
        .map(it -> it.with(uses.getOrDefault(it.id().value(), List.of())))
        .toList();
  }

  @Transactional(readOnly = true)
  public List<Kept> deleted(Actor actor) {
    return store.deleted(actor.id(), MOST_DELETED);
  }

  /// @throws NotFound when it is somebody else's, or deleted
  @Transactional(readOnly = true)
  public Kept own(Actor actor, Artifact.Id id) {
    var kept = ofActor(actor, id);
    if (kept.artifact().removed()) throw nothing();
    return kept.with(store.uses(List.of(id)).getOrDefault(id.value(), List.of()));
  }

  private Kept ofActor(Actor actor, Artifact.Id id) {
    return store.ownedBy(actor.id(), id).orElseThrow(Library::nothing);
  }

  private static NotFound nothing() {
    return new NotFound("This piece of evidence");
  }

  /// The file is kept before a transaction opens, because a slow phone may take minutes to send it.
  Artifact addFile(Actor actor, InputStream content, String name) {
    return add(actor, Content.file(name, files.keep(content, name), null));
  }

  Artifact addLink(Actor actor, String link) {
    return add(actor, Content.link(link, null));
  }

  Artifact addText(Actor actor, String title, String text) {
    if (text.isBlank()) throw new Refused("The text is empty. Write something, and keep it then.");
    return add(actor, Content.text(SlotPolicy.title(title, "My text"), text));
  }

  private Artifact add(Actor actor, Content content) {
    var artifact = content.in("", new Artifact.Id(ids.next()), clock.instant());
    artifacts.keep(actor.id(), artifact);
    return artifact;
  }

  @Transactional
  public void rename(Actor actor, Artifact.Id id, String title) {
    if (title.isBlank()) throw new Refused("Give it a name, so that you find it again.");
    own(actor, id);
    store.rename(id, SlotPolicy.title(title, ""));
  }

  /// @param version of the text that the teacher saw
  /// @throws Refused when it was submitted, or changed elsewhere in the meantime
  @Transactional
  public void rewrite(Actor actor, Artifact.Id id, String text, int version) {
    if (text.isBlank()) throw new Refused("The text is empty. Write something, or delete it.");
    if (!own(actor, id).canRewrite())
      throw new Refused("This text is submitted, so it stays as it is. Write a new one instead.");
    if (!artifacts.updateText(id, SlotPolicy.text(text), version))
      throw new Refused(
          "This text was changed elsewhere while you wrote. Copy what you need from here, look at"
              + " it again, and save then.");
  }

  /// @throws Refused when the slot does not take it, or it lies in this portfolio already
  @Transactional
  public void place(Actor actor, Artifact.Id id, Place place) {
    var artifact = own(actor, id).artifact();
    portfolios.change(
        actor,
        place,
        (portfolio, slot) -> {
          placing.again(portfolio, slot, artifact);
          return slot;
        });
  }

  /// Takes it out of every draft as well.
  ///
  /// @throws Refused when a submission holds it
  @Transactional
  public void delete(Actor actor, Artifact.Id id) {
    var places = own(actor, id).uses();
    places.forEach(it -> portfolios.ownLocked(actor, it.enrollment()));
    var kept = own(actor, id);
    if (kept.frozen())
      throw new Refused(
          "“%s” is part of a submission, so it stays. You can take it out of drafts."
              .formatted(kept.artifact().title()));
    store.delete(id, clock.instant().truncatedTo(ChronoUnit.MICROS));
    places.forEach(it -> portfolios.settle(it.enrollment()));
    audit.append(actor.id(), "artifact deleted", id, "");
  }

  /// Puts it back where it lay, as far as those places are still open.
  @Transactional
  public void restore(Actor actor, Artifact.Id id) {
    if (!ofActor(actor, id).artifact().removed()) return;
    for (var place : store.lost(id)) {
      var portfolio = portfolios.ownLocked(actor, place.enrollment());
      if (!portfolio.canChange(portfolio.version().design().slot(place.slot()))) continue;
      placements.putBack(id, place.enrollment());
      portfolios.settle(place.enrollment());
    }
    store.restore(id);
    audit.append(actor.id(), "artifact put back", id, "");
  }
}
