package org.laurel.portfolio;

import java.io.InputStream;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.EvidenceSlot;
import org.laurel.database.Ids;
import org.laurel.files.Files;
import org.laurel.files.StoredFile;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.portfolio.Artifact.Students;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts evidence into the slots of the actor's own portfolio, takes it out, and puts it back.
@Component
class Evidence {

  private final Portfolios portfolios;
  private final ArtifactStore store;
  private final Files files;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final InstantSource clock;

  Evidence(
      Portfolios portfolios,
      ArtifactStore store,
      Files files,
      TransactionTemplate transaction,
      Ids ids,
      InstantSource clock) {
    this.portfolios = portfolios;
    this.store = store;
    this.files = files;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /// Where something goes: an enrollment and the code of a slot.
  record Place(Enrollment.Id enrollment, String slot) {}

  /// The file is kept before a transaction opens, because a slow phone may take minutes to send it.
  Artifact addFile(
      Actor actor, Place place, InputStream content, String name, @Nullable Students students) {
    SlotPolicy.slot(portfolios.own(actor, place.enrollment()), place.slot());
    var file = files.keep(content, name);
    return add(actor, place, Files.shownName(name), file, null, null, students);
  }

  Artifact addLink(Actor actor, Place place, String link, @Nullable Students students) {
    var address = WebLink.orRefuse(link);
    return add(actor, place, address.host(), null, null, address.url(), students);
  }

  Artifact addText(Actor actor, Place place, String title, String text) {
    if (text.isBlank()) throw new Refused("The text is empty. Write something, and save it then.");
    return add(actor, place, title, null, SlotPolicy.text(text), null, Students.NONE);
  }

  private Artifact add(
      Actor actor,
      Place place,
      String title,
      @Nullable StoredFile file,
      @Nullable String text,
      @Nullable String link,
      @Nullable Students students) {
    var id = new Artifact.Id(ids.next());
    var now = clock.instant();
    var artifact =
        new Artifact(id, place.slot(), title, file, text, link, students, null, 1, false, now);
    return changing(
        actor,
        place,
        (portfolio, slot) -> {
          SlotPolicy.accepts(portfolio, slot, artifact);
          store.insert(actor.id(), artifact);
          store.place(id, place.enrollment(), place.slot());
          return artifact;
        });
  }

  /// Saves a text that the teacher works on, unless somebody saved another in the meantime.
  ///
  /// @param version of the text that the teacher saw; 0 when there was none
  Draft.Saving save(Actor actor, Place place, String text, int version) {
    return changing(
        actor,
        place,
        (portfolio, slot) -> {
          var now = clock.instant();
          var draft = Draft.in(portfolio, slot);
          if (draft.version() != version) return new Draft.Conflict(draft);
          if (draft.text().equals(text)) return new Draft.Saved(version, now);
          if (draft.artifact() == null) {
            if (!text.isBlank()) begin(actor, place, portfolio, text);
            return new Draft.Saved(text.isBlank() ? 0 : 1, now);
          }
          if (!store.updateText(draft.artifact(), SlotPolicy.text(text), version))
            throw new IllegalStateException("A locked text changed");
          return new Draft.Saved(version + 1, now);
        });
  }

  private void begin(Actor actor, Place place, Portfolio portfolio, String text) {
    var slot = SlotPolicy.slot(portfolio, place.slot());
    var artifact =
        new Artifact(
            new Artifact.Id(ids.next()),
            slot.code(),
            slot.title(),
            null,
            SlotPolicy.text(text),
            null,
            Students.NONE,
            null,
            1,
            false,
            clock.instant());
    SlotPolicy.accepts(portfolio, slot, artifact);
    store.insert(actor.id(), artifact);
    store.place(artifact.id(), place.enrollment(), slot.code());
  }

  /// @throws Refused when something is written already
  void beginWithTemplate(Actor actor, Place place) {
    changing(
        actor,
        place,
        (portfolio, slot) -> {
          if (Draft.in(portfolio, slot).version() > 0)
            throw new Refused(
                "You have begun to write here. Copy from the template what you need.");
          begin(actor, place, portfolio, slot.template());
          return slot;
        });
  }

  /// @return the code of the slot that it was in
  String remove(Actor actor, Enrollment.Id enrollment, Artifact.Id id) {
    return changing(
        actor,
        placeOf(actor, enrollment, id),
        (_, slot) -> {
          store.remove(id, enrollment);
          return slot.code();
        });
  }

  /// @return the code of the slot that it is in again
  String putBack(Actor actor, Enrollment.Id enrollment, Artifact.Id id) {
    return changing(
        actor,
        placeOf(actor, enrollment, id),
        (_, slot) -> {
          store.putBack(id, enrollment);
          return slot.code();
        });
  }

  private Place placeOf(Actor actor, Enrollment.Id enrollment, Artifact.Id id) {
    return portfolios.own(actor, enrollment).artifacts().stream()
        .filter(it -> it.id().equals(id))
        .map(it -> new Place(enrollment, it.slot()))
        .findFirst()
        .orElseThrow(() -> new NotFound("This piece of evidence"));
  }

  /// Nobody else changes the portfolio meanwhile, and its state is in step before anybody looks.
  private <T> T changing(Actor actor, Place place, Change<T> change) {
    return java.util.Objects.requireNonNull(
        transaction.execute(_ -> {
          var portfolio = portfolios.ownLocked(actor, place.enrollment());
          var result = change.in(portfolio, SlotPolicy.slot(portfolio, place.slot()));
          portfolios.settle(place.enrollment());
          return result;
        }));
  }

  private interface Change<T> {
    T in(Portfolio portfolio, EvidenceSlot slot);
  }
}
