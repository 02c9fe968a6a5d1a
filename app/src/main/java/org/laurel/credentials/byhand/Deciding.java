package org.laurel.credentials.byhand;

import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.audit.Audit;
import org.laurel.catalog.Version;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.credentials.byhand.Proposal.Outcome;
import org.laurel.credentials.issuing.HandAwards;
import org.laurel.people.Actor;
import org.laurel.people.Person;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Decides on a proposal: who proposed may withdraw, somebody else approves or declines.
@Component
class Deciding {

  private final ProposalStore store;
  private final HandAwards awards;
  private final Credentials credentials;
  private final ProposalTidings tidings;
  private final Audit audit;
  private final InstantSource clock;

  Deciding(
      ProposalStore store,
      HandAwards awards,
      Credentials credentials,
      ProposalTidings tidings,
      Audit audit,
      InstantSource clock) {
    this.store = store;
    this.awards = awards;
    this.credentials = credentials;
    this.tidings = tidings;
    this.audit = audit;
    this.clock = clock;
  }

  /// The credential is issued within seconds, unless issuing is halted.
  @Transactional
  public void approve(Actor actor, UUID id) {
    var proposal = openToOthers(actor, id);
    var replaces = proposal.replaces();
    if (replaces != null && !credentials.of(new Credential.Id(replaces)).stands())
      throw new Refused("The credential was revoked meanwhile, so nothing can take its place.");
    var award =
        awards.make(
            new HandAwards.Decided(
                id,
                new Version.Id(proposal.version()),
                new Person.Id(proposal.earner()),
                proposal.earnerName(),
                proposal.levels(),
                replaces));
    decide(actor, proposal, Outcome.APPROVED, "", award);
  }

  @Transactional
  public void decline(Actor actor, UUID id, String answer) {
    decide(actor, openToOthers(actor, id), Outcome.DECLINED, answer, null);
  }

  @Transactional
  public void withdraw(Actor actor, UUID id) {
    var proposal = open(id);
    if (!proposal.proposedBy().equals(actor.id().value()))
      throw new Refused("Somebody else proposed it. You can approve or decline it.");
    decide(actor, proposal, Outcome.WITHDRAWN, "", null);
  }

  private void decide(
      Actor actor, Proposal proposal, Outcome outcome, String answer, @Nullable UUID award) {
    store.decide(proposal.id(), outcome, actor.id(), answer, award, clock.instant());
    if (outcome != Outcome.WITHDRAWN) tidings.tellProposer(proposal, outcome, answer);
    audit.append(
        actor.id(),
        "award " + outcome.name().toLowerCase(Locale.ROOT),
        new Proposal.Id(proposal.id()),
        proposal.kind());
  }

  private Proposal openToOthers(Actor actor, UUID id) {
    var proposal = open(id);
    if (proposal.proposedBy().equals(actor.id().value()))
      throw new Refused("You proposed it, so another administrator must decide.");
    if (proposal.earner().equals(actor.id().value()))
      throw new Refused("It is about a credential of yours, so somebody else must decide.");
    return proposal;
  }

  private Proposal open(UUID id) {
    var proposal = store.locked(id).orElseThrow(() -> new NotFound("This proposal"));
    if (!proposal.isOpen())
      throw new Refused("Somebody has decided on it already. There is nothing left to do.");
    return proposal;
  }
}
