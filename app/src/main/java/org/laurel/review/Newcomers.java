package org.laurel.review;

import org.laurel.audit.Audit;
import org.laurel.database.Tenancy;
import org.laurel.notices.Notice;
import org.laurel.notices.Notices;
import org.laurel.people.Actor;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.laurel.people.Role;
import org.laurel.review.InvitationStore.State;
import org.laurel.web.Refused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asks those who have earned something to become assessors, where the terms say so; they say yes
/// or no, and a program manager has the last word.
@Component
class Newcomers {

  private static final Notice WOULD_YOU =
      new Notice(
          Notice.Urgency.DIGEST,
          "Would you like to review for others?",
          "You know what it takes, because you have earned it yourself. Assessors read the evidence"
              + " of other teachers without their names, and say what comes next. It is your choice.",
          "See what it means",
          "/reviews/invitation");

  private static final Notice YOU_ARE =
      new Notice(
          Notice.Urgency.PROMPT,
          "You are an assessor now",
          "Thank you for helping other teachers. Your first submission waits under Review.",
          "Open the queue",
          "/reviews");

  private final InvitationStore store;
  private final TermsStore terms;
  private final People people;
  private final Notices notices;
  private final ReviewClock clock;
  private final Audit audit;

  Newcomers(
      InvitationStore store,
      TermsStore terms,
      People people,
      Notices notices,
      ReviewClock clock,
      Audit audit) {
    this.store = store;
    this.terms = terms;
    this.people = people;
    this.notices = notices;
    this.clock = clock;
    this.audit = audit;
  }

  @EventListener
  @Transactional
  public void on(Review.Earned earned) {
    var now = clock.now();
    if (terms.at(now).invites() == Terms.Invites.NONE || isAssessor(earned.earner())) return;
    if (store.ask(earned.earner(), now)) notices.tell(earned.earner(), WOULD_YOU);
  }

  private boolean isAssessor(Person.Id person) {
    return people.actor(person, Tenancy.current()).filter(it -> it.is(Role.ASSESSOR)).isPresent();
  }

  @Transactional
  public void answer(Actor actor, State answer) {
    if (!store.move(actor.id(), State.ASKED, answer, clock.now()))
      throw new Refused("Nobody waits for your answer. It may have been given already.");
    audit.append(actor.id(), "invitation to review answered", actor.id(), answer.name());
  }

  @Transactional
  public void decide(Actor actor, Person.Id person, State answer) {
    if (!store.move(person, State.YES, answer, clock.now()))
      throw new Refused("Nothing waits for your answer here. It may have been given already.");
    if (answer == State.MADE) {
      people.join(person, Role.ASSESSOR);
      notices.tell(person, YOU_ARE);
    }
    audit.append(actor.id(), "invitation to review decided", person, answer.name());
  }
}
