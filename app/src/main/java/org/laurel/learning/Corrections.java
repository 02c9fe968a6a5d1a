package org.laurel.learning;

import java.math.BigDecimal;
import java.util.List;
import org.laurel.audit.Audit;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.HoursAccount;
import org.laurel.database.Ids;
import org.laurel.notices.Notice;
import org.laurel.notices.Notice.Urgency;
import org.laurel.notices.Notices;
import org.laurel.people.Actor;
import org.laurel.people.People;
import org.laurel.people.Role;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hours put right by whoever leads a teacher: a new line with a reason, which the teacher reads.
@Component
@Transactional
class Corrections {

  private final Enrollments enrollments;
  private final Catalog catalog;
  private final HoursStore store;
  private final HoursLedger ledger;
  private final ObjectProvider<Leadership> leaders;
  private final People people;
  private final Notices notices;
  private final Audit audit;
  private final Ids ids;

  Corrections(
      Enrollments enrollments,
      Catalog catalog,
      HoursStore store,
      HoursLedger ledger,
      ObjectProvider<Leadership> leaders,
      People people,
      Notices notices,
      Audit audit,
      Ids ids) {
    this.enrollments = enrollments;
    this.catalog = catalog;
    this.store = store;
    this.ledger = ledger;
    this.leaders = leaders;
    this.people = people;
    this.notices = notices;
    this.audit = audit;
    this.ids = ids;
  }

  /// @param name of the teacher
  record Account(String name, Plan plan) {}

  /// @throws NotFound when somebody else leads the teacher
  @Transactional(readOnly = true)
  Account account(Actor actor, Enrollment.Id id) {
    if (!actor.is(Role.PROGRAM_MANAGER)
        && leaders.stream().noneMatch(it -> it.leads(actor.id(), id)))
      throw new NotFound("The enrollment");
    var enrollment = enrollments.of(id);
    return new Account(
        people.person(enrollment.person()).name(),
        new Plan(enrollment, catalog.version(enrollment.version()), store.lines(List.of(id))));
  }

  /// @param hours below zero where too many are logged
  void correct(
      Actor actor, Enrollment.Id id, HoursAccount account, BigDecimal hours, String reason) {
    var enrollment = enrollments.locked(id);
    check(account(actor, id).plan().account(account), hours);
    if (enrollment.person().equals(actor.id()))
      throw new Refused("These are your own hours. Ask somebody else to correct them.");
    var basis = "Correction " + ids.next();
    ledger.correct(id, account, hours, basis, reason, actor.id());
    notices.tell(
        enrollment.person(),
        new Notice(
            Urgency.DIGEST,
            "Your hours were corrected",
            "%s: %s hours. The reason: %s".formatted(account.title(), signed(hours), reason),
            "See my hours",
            "/enrollments/" + id.value() + "/hours"));
    audit.append(actor.id(), "hours corrected", id, account.title() + ": " + signed(hours));
  }

  private static void check(Plan.Account account, BigDecimal hours) {
    if (account.logged().add(hours).signum() < 0)
      throw new Refused(
          "%s: only %s hours are logged, so %s cannot be taken away."
              .formatted(account.account().title(), account.soFar(), Plan.plain(hours.negate())));
    if (hours.signum() > 0 && !account.allows(hours)) throw account.tooMany(hours);
  }

  private static String signed(BigDecimal hours) {
    return (hours.signum() > 0 ? "+" : "") + Plan.plain(hours);
  }
}
