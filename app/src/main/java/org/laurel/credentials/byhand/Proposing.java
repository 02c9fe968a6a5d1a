package org.laurel.credentials.byhand;

import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.laurel.audit.Audit;
import org.laurel.catalog.Version;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.credentials.issuing.HandAwards;
import org.laurel.database.Ids;
import org.laurel.people.Actor;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes proposals in, and refuses those that could not be carried out.
@Component
class Proposing {

  private final ProposalStore store;
  private final Recipients recipients;
  private final Credentials credentials;
  private final HandAwards awards;
  private final ProposalTidings tidings;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;

  Proposing(
      ProposalStore store,
      Recipients recipients,
      Credentials credentials,
      HandAwards awards,
      ProposalTidings tidings,
      Audit audit,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.recipients = recipients;
    this.credentials = credentials;
    this.awards = awards;
    this.tidings = tidings;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /// A micro-credential for somebody who went no way that reviewers judge.
  @Transactional
  public UUID byHand(Actor actor, Version.Id version, Recipients.Recipient earner, Words words) {
    if (earner.id().equals(actor.id()))
      throw new Refused("You cannot propose a credential for yourself. Ask somebody else.");
    if (recipients.holds(earner.id(), version))
      throw new Refused(
          "%s holds this micro-credential already. Search for it under Issuing."
              .formatted(earner.name()));
    return propose(
        actor,
        new Draft(
            version, earner.id(), earner.name(), null, Map.of(), words.reason(), words.shown()));
  }

  /// @param reason why, for the record
  /// @param shown what the earner has shown
  record Words(String reason, String shown) {}

  /// The same credential with another name or other levels.
  ///
  /// @param levels by criterion code
  @Transactional
  public UUID correction(
      Actor actor, Credential.Id id, String earnerName, Map<String, String> levels, String reason) {
    var credential = credentials.of(id);
    if (!credential.stands())
      throw new Refused("This credential was revoked, so nothing can take its place.");
    if (credential.earner().equals(actor.id()))
      throw new Refused("It is your own credential, so somebody else must correct it.");
    if (earnerName.equals(credential.earnerName()) && levels.equals(awards.levels(id)))
      throw new Refused("Nothing is corrected yet. Change the name or a result.");
    return propose(
        actor,
        new Draft(
            credential.version(), credential.earner(), earnerName, id.value(), levels, reason, ""));
  }

  private UUID propose(Actor actor, Draft draft) {
    var id = ids.next();
    if (!store.insert(id, draft, actor.id(), clock.instant()))
      throw new Refused(
          "Somebody has proposed this already. It stands in the list of what is issued by hand.");
    tidings.askOthers(actor, id);
    audit.append(
        actor.id(),
        "award proposed",
        new Proposal.Id(id),
        draft.replaces() == null ? "By hand." : "In the place of another.");
    return id;
  }
}
