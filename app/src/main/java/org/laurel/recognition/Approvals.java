package org.laurel.recognition;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.audit.Audit;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.credentials.Credential;
import org.laurel.credentials.Credentials;
import org.laurel.people.Actor;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A teacher asks before starting, an officer answers, and the answer holds for the edition of the
/// rule that both have seen.
@Component
class Approvals {

  private static final int MOST_SHOWN = 100;
  private static final int LONGEST = 2000;

  private final ApprovalStore store;
  private final Rules rules;
  private final Catalog catalog;
  private final Credentials credentials;
  private final MatterTidings tidings;
  private final Audit audit;

  Approvals(
      ApprovalStore store,
      Rules rules,
      Catalog catalog,
      Credentials credentials,
      MatterTidings tidings,
      Audit audit) {
    this.store = store;
    this.rules = rules;
    this.catalog = catalog;
    this.credentials = credentials;
    this.tidings = tidings;
    this.audit = audit;
  }

  /// An approval with the rule that it is about.
  record Asked(Approval approval, Rule rule) {}

  @Transactional(readOnly = true)
  List<Asked> of(Actor actor) {
    return withRules(store.of(actor.id()));
  }

  @Transactional(readOnly = true)
  List<Asked> waiting() {
    return withRules(store.waiting(MOST_SHOWN));
  }

  @Transactional(readOnly = true)
  int countWaiting() {
    return store.countWaiting();
  }

  private List<Asked> withRules(List<Approval> approvals) {
    return approvals.stream().map(it -> new Asked(it, rules.rule(it.rule()))).toList();
  }

  /// The version that is open now, and the rules that would pay for it.
  record Choice(Version version, List<Rule> rules) {}

  /// @throws NotFound when no such micro-credential is open
  @Transactional(readOnly = true)
  Choice choice(String slug) {
    var version = catalog.published(slug).orElseThrow(() -> new NotFound("The micro-credential"));
    return new Choice(version, rules.askable(catalog.program(version.id()), slug));
  }

  /// @throws Refused when it is earned already, or asked already
  @Transactional
  void ask(Actor actor, String slug, Rule.@Nullable Id id, String words) {
    var rule =
        choice(slug).rules().stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new Refused("Choose the rule that you ask about."));
    if (words.length() > LONGEST) throw new Refused("This is too long. Use 2,000 characters.");
    if (hasEarned(actor, slug))
      throw new Refused("You have earned it already. What it brings you is in My value.");
    if (!store.insert(actor.id(), slug, rule.id(), words.strip()))
      throw new Refused("You asked about this rule already.");
    tidings.tellOfficers("A teacher asks before starting", "/recognition/approvals");
    audit.append(actor.id(), "approval asked for", rule.id(), slug);
  }

  private boolean hasEarned(Actor actor, String slug) {
    var standing = credentials.of(actor.id()).stream().filter(Credential::stands);
    return catalog.versions(standing.map(Credential::version).toList()).stream()
        .anyMatch(it -> it.slug().equals(slug));
  }

  /// @param amount what is promised where the rule leaves it to an officer, or null
  /// @throws Refused for one's own, and for an amount that the rule does not give
  @Transactional
  void approve(Actor actor, Approval.Id id, @Nullable BigDecimal amount) {
    var approval = waiting(actor, id);
    var rule = rules.rule(approval.rule());
    var gives = rule.clause().benefit();
    if (amount != null && (!gives.isOpen() || !gives.allows(amount)))
      throw new Refused("The rule does not give %s: %s".formatted(amount, rule.clause().words()));
    store.answer(id, Approval.Answer.APPROVED, amount, "", actor.id());
    tell(approval, rule, "is approved. It counts by edition " + rule.edition() + " of the rule.");
    audit.append(actor.id(), "approval given", rule.id(), approval.slug());
  }

  @Transactional
  void refuse(Actor actor, Approval.Id id, String reason) {
    var approval = waiting(actor, id);
    if (reason.isBlank()) throw new Refused("Say why, for the teacher who will read it.");
    store.answer(id, Approval.Answer.REFUSED, null, reason.strip(), actor.id());
    var rule = rules.rule(approval.rule());
    tell(approval, rule, "is not approved: " + reason.strip());
    audit.append(actor.id(), "approval refused", rule.id(), approval.slug());
  }

  private void tell(Approval approval, Rule rule, String what) {
    tidings.tellTeacher(
        approval.person(),
        "Your request before starting was answered",
        "“%s” for %s %s".formatted(rule.clause().title(), approval.slug(), what),
        "/value/approvals");
  }

  private Approval waiting(Actor actor, Approval.Id id) {
    var approval = store.lockedWaiting(id).orElseThrow(() -> new NotFound("A request that waits"));
    if (approval.person().equals(actor.id()))
      throw new Refused("Nobody answers their own request.");
    return approval;
  }
}
