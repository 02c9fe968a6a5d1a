package org.laurel.recognition;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.audit.Audit;
import org.laurel.people.Actor;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A teacher says that a decision is wrong, and an officer answers with a reason: it stands, or
/// another line of the ledger puts it right.
@Component
class Disputes {

  private static final int MOST_SHOWN = 100;
  private static final int LONGEST = 2000;

  private final DisputeStore store;
  private final GainStore gains;
  private final Deciding deciding;
  private final MatterTidings tidings;
  private final Audit audit;

  Disputes(
      DisputeStore store, GainStore gains, Deciding deciding, MatterTidings tidings, Audit audit) {
    this.store = store;
    this.gains = gains;
    this.deciding = deciding;
    this.tidings = tidings;
    this.audit = audit;
  }

  /// A dispute with the gain that it is about.
  record Matter(Dispute dispute, Gain gain) {}

  @Transactional(readOnly = true)
  List<Dispute> of(Gain.Id gain) {
    return store.of(gain);
  }

  @Transactional(readOnly = true)
  List<Matter> waiting() {
    return store.waiting(MOST_SHOWN).stream()
        .map(it -> new Matter(it, gains.find(it.gain()).orElseThrow()))
        .toList();
  }

  @Transactional(readOnly = true)
  int countWaiting() {
    return store.countWaiting();
  }

  /// @throws Refused before it is decided, without words, and while another waits
  @Transactional
  void raise(Actor actor, Gain.Id id, String words) {
    var gain =
        gains.find(id).filter(it -> it.isOf(actor)).orElseThrow(() -> new NotFound("This gain"));
    if (gain.state() != Gain.State.GRANTED && gain.state() != Gain.State.REFUSED)
      throw new Refused("It is not decided. Wait for the decision.");
    if (words.isBlank()) throw new Refused("Say what is wrong, and what would be right.");
    if (words.length() > LONGEST) throw new Refused("This is too long. Use 2,000 characters.");
    if (!store.insert(id, words.strip()))
      throw new Refused("You told them already. Wait for the answer.");
    tidings.tellOfficers("A teacher disputes a decision", "/recognition/disputes");
    audit.append(actor.id(), "gain disputed", id, gain.kind().name());
  }

  @Transactional
  void stand(Actor actor, Dispute.Id id, String reason) {
    answer(actor, waiting(actor, id), Dispute.Answer.STANDS, reason);
  }

  /// @param to granted, or refused
  /// @param amount the right one, or null where it stays
  @Transactional
  void change(
      Actor actor, Dispute.Id id, Gain.State to, @Nullable BigDecimal amount, String reason) {
    var dispute = waiting(actor, id);
    var why = why(reason);
    deciding.correct(actor, dispute.gain(), to, amount, why);
    answer(actor, dispute, Dispute.Answer.CHANGED, why);
  }

  private void answer(Actor actor, Dispute dispute, Dispute.Answer answer, String reason) {
    store.answer(dispute.id(), answer, why(reason), actor.id());
    var gain = gains.find(dispute.gain()).orElseThrow();
    tidings.tellTeacher(
        gain.earner(),
        "What you disputed was answered",
        "%s for “%s”: %s".formatted(gain.kind().title(), gain.title(), why(reason)),
        "/value/" + gain.id().value());
    audit.append(actor.id(), "dispute answered", gain.id(), answer.name());
  }

  private static String why(String reason) {
    if (reason.isBlank()) throw new Refused("Say why, for the teacher who will read it.");
    return reason.strip();
  }

  private Dispute waiting(Actor actor, Dispute.Id id) {
    var dispute = store.lockedWaiting(id).orElseThrow(() -> new NotFound("A dispute that waits"));
    if (gains.find(dispute.gain()).orElseThrow().isOf(actor))
      throw new Refused("Nobody answers their own dispute.");
    return dispute;
  }
}
