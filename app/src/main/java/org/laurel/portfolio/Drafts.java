package org.laurel.portfolio;

import java.time.InstantSource;
import org.laurel.people.Actor;
import org.laurel.portfolio.Evidence.Place;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;

/// Keeps the texts that teachers write in their slots.
@Component
class Drafts {

  private final Portfolios portfolios;
  private final Placing placing;
  private final ArtifactStore store;
  private final InstantSource clock;

  Drafts(Portfolios portfolios, Placing placing, ArtifactStore store, InstantSource clock) {
    this.portfolios = portfolios;
    this.placing = placing;
    this.store = store;
    this.clock = clock;
  }

  /// Saves a text that the teacher works on, unless somebody saved another in the meantime.
  ///
  /// @param version of the text that the teacher saw; 0 when there was none
  Draft.Saving save(Actor actor, Place place, String text, int version) {
    return portfolios.change(
        actor,
        place,
        (portfolio, slot) -> {
          var draft = Draft.in(portfolio, slot);
          if (draft.text().equals(text)) return saved(draft.version());
          if (draft.version() != version) return new Draft.Conflict(draft);
          if (draft.artifact() != null) return rewritten(draft.artifact(), text, version);
          if (text.isBlank()) return saved(0);
          placing.put(actor, portfolio, slot, Content.text(slot.title(), text));
          return saved(1);
        });
  }

  private Draft.Saved rewritten(Artifact.Id artifact, String text, int version) {
    if (!store.updateText(artifact, SlotPolicy.text(text), version))
      throw new IllegalStateException("A locked text changed");
    return saved(version + 1);
  }

  private Draft.Saved saved(int version) {
    return new Draft.Saved(version, clock.instant());
  }

  /// @throws Refused when something is written already
  void beginWithTemplate(Actor actor, Place place) {
    portfolios.change(
        actor,
        place,
        (portfolio, slot) -> {
          if (Draft.in(portfolio, slot).version() > 0)
            throw new Refused(
                "You have begun to write here. Copy from the template what you need.");
          return placing.put(actor, portfolio, slot, Content.text(slot.title(), slot.template()));
        });
  }
}
