package org.laurel.review;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.laurel.database.Ids;
import org.laurel.people.Actor;
import org.laurel.web.Errors;
import org.laurel.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes what an assessor says of places in the evidence, before the rating is sent.
@Component
class Remarks {

  private final RemarkStore store;
  private final Ids ids;
  private final InstantSource clock;

  Remarks(RemarkStore store, Ids ids, InstantSource clock) {
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  /// All of them, or none when one is wrong.
  @Transactional
  Errors add(Actor actor, String code, List<TypedRemark> typed) {
    var errors = new Errors(typed.stream().flatMap(it -> it.mistakes().stream()).toList());
    if (errors.any()) return errors;
    for (var it : typed)
      if (store.insert(code, actor.id(), it.remark(ids.next()), clock.instant()) == 0)
        throw new NotFound("This evidence");
    return Errors.NONE;
  }

  @Transactional
  void remove(Actor actor, String code, UUID id) {
    if (store.remove(code, actor.id(), id) == 0) throw new NotFound("This comment");
  }
}
