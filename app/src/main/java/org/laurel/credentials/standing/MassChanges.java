package org.laurel.credentials.standing;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.laurel.audit.Audit;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.laurel.notices.Notice;
import org.laurel.notices.Notices;
import org.laurel.people.Actor;
import org.laurel.people.People;
import org.laurel.people.Role;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Decides on changes of many credentials: one person proposes, another confirms.
@Component
class MassChanges {

  private static final int SHOWN = 50;

  private final MassChangeStore store;
  private final RuleStore rules;
  private final People people;
  private final Audit audit;
  private final Notices notices;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final InstantSource clock;

  MassChanges(
      MassChangeStore store,
      RuleStore rules,
      People people,
      Audit audit,
      Notices notices,
      ApplicationEventPublisher events,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.rules = rules;
    this.people = people;
    this.audit = audit;
    this.notices = notices;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /// @param first the newest of them, 50 at most
  record Preview(int count, List<Affected> first) {}

  @Transactional(readOnly = true)
  public Preview preview(Rule rule) {
    return new Preview(rules.count(rule), rules.first(rule, SHOWN));
  }

  @Transactional(readOnly = true)
  public List<MassChange> newest() {
    return store.newest(SHOWN);
  }

  /// @throws NotFound when there is no such change
  @Transactional(readOnly = true)
  public MassChange of(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("This change"));
  }

  /// Keeps what the rule finds now; the second person confirms these and no others.
  @Transactional
  public MassChange.Id propose(Actor actor, Rule rule, String reason) {
    if (rule.isEmpty())
      throw new Refused("Choose at least one thing that the credentials have in common.");
    var id = new MassChange.Id(ids.next());
    store.insert(id.value(), rule, reason, 1, actor.id(), clock.instant());
    var found = rules.keep(id.value(), rule);
    if (found == 0)
      throw new Refused("No credential is like that. Change what they have in common.");
    store.count(id.value(), found);
    askOthers(actor, id);
    audit.append(actor.id(), "mass change proposed", id, recorded(rule.act(), found, reason));
    return id;
  }

  private void askOthers(Actor actor, MassChange.Id id) {
    people.holding(Role.ADMINISTRATOR).stream()
        .filter(it -> !it.id().equals(actor.id()))
        .forEach(it -> notices.tell(it.id(), question(id)));
  }

  private static Notice question(MassChange.Id id) {
    return new Notice(
        Notice.Urgency.PROMPT,
        "Somebody wants to change many credentials",
        "Nothing changes until a second administrator has confirmed it. Please look at it.",
        "Look at it",
        "/issuing/changes/" + id.value());
  }

  /// It begins at once.
  @Transactional
  public void confirm(Actor actor, UUID id) {
    var change = proposed(id);
    if (change.proposedBy().equals(actor.id().value()))
      throw new Refused("You proposed it, so somebody else must confirm it.");
    store.confirm(id, actor.id(), clock.instant());
    events.publishEvent(new MassChange.Confirmed(Tenancy.current(), id));
    audit.append(
        actor.id(),
        "mass change confirmed",
        new MassChange.Id(id),
        recorded(change.act(), change.counted(), change.reason()));
  }

  @Transactional
  public void withdraw(Actor actor, UUID id) {
    var change = proposed(id);
    store.withdraw(id, clock.instant());
    audit.append(
        actor.id(), "mass change withdrawn", new MassChange.Id(id), change.act().title() + ".");
  }

  private MassChange proposed(UUID id) {
    var change = store.locked(id).orElseThrow(() -> new NotFound("This change"));
    if (change.state() != MassChange.State.PROPOSED)
      throw new Refused("Somebody has decided on it already. There is nothing left to do.");
    return change;
  }

  private static String recorded(Act act, int count, String reason) {
    return "%s: %d. %s".formatted(act.title(), count, reason);
  }
}
