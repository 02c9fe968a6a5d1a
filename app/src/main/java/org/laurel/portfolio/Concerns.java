package org.laurel.portfolio;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.laurel.audit.Audit;
import org.laurel.database.Identifier;
import org.laurel.people.Actor;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets a person decide on submitted evidence that shows a student who must go.
@Component
class Concerns {

  private static final int MOST = 50;
  private static final int LONGEST_REASON = 1000;

  private final ConcernStore store;
  private final Audit audit;
  private final InstantSource clock;

  Concerns(ConcernStore store, Audit audit, InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  enum Decision {
    STAYS,
    TAKEN_UP
  }

  record Id(UUID value) implements Identifier {}

  @Transactional(readOnly = true)
  public List<ConcernStore.Concern> open() {
    return store.open(MOST);
  }

  /// @throws NotFound when it is decided, or the teacher has put the student back
  @Transactional
  public void decide(Actor actor, UUID id, Decision decision, String reason) {
    var why = SlotPolicy.text(reason).strip();
    if (why.isEmpty())
      throw new Refused("Say why in a sentence. The teacher's district may ask for it later.");
    if (why.length() > LONGEST_REASON)
      throw new Refused("1,000 characters are the most for a reason. Shorten it.");
    if (!store.decide(id, decision, why, actor.id(), clock.instant()))
      throw new NotFound("This open request");
    audit.append(actor.id(), "student request decided", new Id(id), decision.name());
  }
}
