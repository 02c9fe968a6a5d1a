package org.laurel.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.audit.Audit;
import org.laurel.catalog.Lately;
import org.laurel.people.Actor;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The rules of the current agency.
@Component
class Rules {

  private final RuleStore store;
  private final RuleChangeStore changes;
  private final Audit audit;
  private final Clock clock;
  private final Lately<List<Rule>> current;

  Rules(RuleStore store, RuleChangeStore changes, Audit audit, Clock clock) {
    this.store = store;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
    this.current = new Lately<>(clock, this::today);
  }

  @Transactional(readOnly = true)
  List<Rule> all() {
    return store.all();
  }

  /// @throws NotFound when the agency has no such rule
  @Transactional(readOnly = true)
  Rule rule(Rule.Id id) {
    return store.find(id).orElseThrow(() -> new NotFound("The rule"));
  }

  /// What they say of this micro-credential on this day.
  ///
  /// @param approved editions that somebody's approval holds for: they come first, in force or not
  @Transactional(readOnly = true)
  Coverage covering(String program, String microCredential, LocalDate day, List<Rule.Id> approved) {
    var bound = approved.stream().map(this::rule).toList();
    var slugs = bound.stream().map(it -> it.clause().slug()).toList();
    var others =
        store.inForceOn(day).stream()
            .filter(it -> !it.clause().needsApproval() && !slugs.contains(it.clause().slug()));
    return Coverage.of(
        Stream.concat(bound.stream(), others).toList(), program, microCredential, approved);
  }

  /// Those that would give something to who starts today.
  @Transactional(readOnly = true)
  List<Rule> askable(String program, String microCredential) {
    return Coverage.of(today(), program, microCredential, List.of()).giving();
  }

  /// The same from what was in force lately: for visitors, of whom there are many.
  @Transactional(readOnly = true)
  Coverage lately(String program, String microCredential) {
    return Coverage.of(current.get(), program, microCredential, List.of());
  }

  /// All that are in force today.
  @Transactional(readOnly = true)
  List<Rule> today() {
    return store.inForceOn(LocalDate.now(clock));
  }

  /// It waits for a second person.
  ///
  /// @throws Refused when it could not be kept as it is written
  @Transactional
  Rule.Id propose(Actor actor, Clause clause, LocalDate starts, @Nullable LocalDate ends) {
    RulePolicy.firstFlaw(clause, starts, ends)
        .ifPresent(sentence -> {
          throw new Refused(sentence);
        });
    var id = changes.insert(clause, Rule.State.PROPOSED, starts, ends, actor.id());
    audit.append(actor.id(), "rule proposed", id, clause.slug());
    return id;
  }

  /// @throws Refused for the person who proposed it, and where two editions would be in force
  @Transactional
  void confirm(Actor actor, Rule.Id id) {
    var rule = proposed(id);
    if (actor.id().equals(rule.proposedBy()))
      throw new Refused("You proposed this rule. Somebody else must confirm it.");
    if (store.overlaps(rule))
      throw new Refused(
          "Another edition of this rule is in force on some of these days. End it first.");
    changes.confirm(id, actor.id());
    current.forget();
    audit.append(actor.id(), "rule confirmed", id, rule.clause().slug());
  }

  @Transactional
  void withdraw(Actor actor, Rule.Id id) {
    var rule = proposed(id);
    changes.remove(id);
    audit.append(actor.id(), "rule withdrawn", id, rule.clause().slug());
  }

  private Rule proposed(Rule.Id id) {
    return store
        .locked(id)
        .filter(it -> it.state() == Rule.State.PROPOSED)
        .orElseThrow(() -> new NotFound("A proposed rule"));
  }

  /// What was gained by it before stays.
  @Transactional
  void end(Actor actor, Rule.Id id, LocalDate last) {
    var rule =
        store
            .locked(id)
            .filter(it -> it.state() == Rule.State.IN_FORCE)
            .orElseThrow(() -> new NotFound("A rule in force"));
    if (rule.starts() != null && last.isBefore(rule.starts()))
      throw new Refused("The last day lies before the first, " + rule.starts() + ".");
    changes.end(id, last);
    current.forget();
    audit.append(actor.id(), "rule ended", id, rule.clause().slug() + " on " + last + ".");
  }
}
