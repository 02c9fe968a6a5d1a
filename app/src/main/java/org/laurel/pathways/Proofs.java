package org.laurel.pathways;

import java.util.List;
import org.laurel.audit.Audit;
import org.laurel.notices.Notice;
import org.laurel.notices.Notices;
import org.laurel.pathways.ProofStore.Proof;
import org.laurel.people.Actor;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was earned elsewhere: told by the teacher, and seen by two officers before it counts.
@Component
class Proofs {

  private static final int MOST_SHOWN = 100;
  private static final int LONGEST = 2000;

  private final ProofStore store;
  private final Pathways pathways;
  private final Settlement settlement;
  private final Notices notices;
  private final Audit audit;

  Proofs(ProofStore store, Pathways pathways, Settlement settlement, Notices notices, Audit audit) {
    this.store = store;
    this.pathways = pathways;
    this.settlement = settlement;
    this.notices = notices;
    this.audit = audit;
  }

  @Transactional(readOnly = true)
  List<Proof> waiting() {
    return store.waiting(MOST_SHOWN);
  }

  @Transactional(readOnly = true)
  List<Proof> of(Actor actor) {
    return store.of(actor.id());
  }

  /// @throws Refused when it is empty, too long, or told already
  @Transactional
  void tell(Actor actor, String slug, String code, String told) {
    var pathway = pathways.pathway(slug);
    var shown = pathway.shown(code).orElseThrow(() -> new NotFound("This part of the pathway"));
    if (told.isBlank())
      throw new Refused(
          "Say where we can see it: a link to the badge, or who sends the transcript.");
    if (told.length() > LONGEST) throw new Refused("This is too long. Use 2,000 characters.");
    if (!store.insert(actor.id(), pathway.id(), code, told.strip()))
      throw new Refused("You told us about “%s” already.".formatted(shown.title()));
  }

  /// @throws Refused for the teacher's own proof, and for who has confirmed it already
  @Transactional
  void confirm(Actor actor, Proof.Id id) {
    var proof = waiting(id);
    if (actor.id().equals(proof.person())) throw new Refused("Nobody confirms their own proof.");
    if (actor.id().equals(proof.firstBy()))
      throw new Refused("You confirmed it already. Somebody else must look at it too.");
    store.confirm(proof, actor.id());
    if (proof.firstBy() != null) settlement.settle(proof.person());
    audit.append(actor.id(), "proof confirmed", id, proof.pathway() + " " + proof.code());
  }

  @Transactional
  void refuse(Actor actor, Proof.Id id, String reason) {
    var proof = waiting(id);
    if (reason.isBlank()) throw new Refused("Say why, for the teacher who will read it.");
    store.refuse(id, reason.strip(), actor.id());
    notices.tell(
        proof.person(),
        new Notice(
            Notice.Urgency.PROMPT,
            "Your proof was not enough",
            reason.strip(),
            "Tell us again",
            "/pathways/" + proof.pathway()));
    audit.append(actor.id(), "proof refused", id, proof.pathway() + " " + proof.code());
  }

  private Proof waiting(Proof.Id id) {
    return store.lockedWaiting(id).orElseThrow(() -> new NotFound("A proof that waits"));
  }
}
