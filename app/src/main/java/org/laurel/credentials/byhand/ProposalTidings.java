package org.laurel.credentials.byhand;

import java.util.UUID;
import org.laurel.credentials.byhand.Proposal.Outcome;
import org.laurel.notices.Notice;
import org.laurel.notices.Notices;
import org.laurel.people.Actor;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.laurel.people.Role;
import org.springframework.stereotype.Component;

/// Tells those who must decide, and who has proposed. The earner is told when it is issued.
@Component
class ProposalTidings {

  private final Notices notices;
  private final People people;

  ProposalTidings(Notices notices, People people) {
    this.notices = notices;
    this.people = people;
  }

  void askOthers(Actor actor, UUID proposal) {
    people.holding(Role.ADMINISTRATOR).stream()
        .filter(it -> !it.id().equals(actor.id()))
        .forEach(it ->
            notices.tell(
                it.id(),
                notice(
                    "Somebody wants to issue a credential without reviewers",
                    "Nothing is issued until a second administrator has approved it. Please look at it.",
                    proposal)));
  }

  void tellProposer(Proposal proposal, Outcome outcome, String answer) {
    var approved = outcome == Outcome.APPROVED;
    notices.tell(
        new Person.Id(proposal.proposedBy()),
        notice(
            approved ? "Your proposal was approved" : "Your proposal was declined",
            approved
                ? "“%s” is issued to %s.".formatted(proposal.title(), proposal.earnerName())
                : "“%s” is not issued to %s. The reason given is: %s"
                    .formatted(proposal.title(), proposal.earnerName(), answer),
            proposal.id()));
  }

  private static Notice notice(String subject, String text, UUID proposal) {
    return new Notice(
        Notice.Urgency.PROMPT, subject, text, "Look at it", "/issuing/by-hand/" + proposal);
  }
}
