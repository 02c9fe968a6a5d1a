package org.laurel.review;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.laurel.database.Ids;
import org.laurel.people.Actor;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// An assessor's own comments, to be used again.
@Component
class Phrases {

  private final PhraseStore store;
  private final Ids ids;
  private final InstantSource clock;

  Phrases(PhraseStore store, Ids ids, InstantSource clock) {
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  List<Phrase> of(Actor actor) {
    return store.of(actor.id());
  }

  /// The same words are kept once.
  @Transactional
  void keep(Actor actor, String text) {
    var phrase = new Phrase(ids.next(), checked(text));
    var kept = store.of(actor.id());
    if (kept.stream().anyMatch(it -> it.text().equals(phrase.text()))) return;
    if (kept.size() >= Phrase.MOST)
      throw new Refused("You have kept 50 comments, which is the most. Remove one of them first.");
    store.insert(actor.id(), phrase, clock.instant());
  }

  @Transactional
  void change(Actor actor, UUID id, String text) {
    if (store.change(actor.id(), new Phrase(id, checked(text))) == 0) throw missing();
  }

  @Transactional
  void remove(Actor actor, UUID id) {
    if (store.remove(actor.id(), id) == 0) throw missing();
  }

  private static String checked(String text) {
    if (text.isBlank()) throw new Refused("Write the comment first, then keep it.");
    if (text.strip().length() > Phrase.LONGEST)
      throw new Refused("Shorten the comment: 1,000 characters are the most.");
    return text.strip();
  }

  private static NotFound missing() {
    return new NotFound("This comment");
  }
}
