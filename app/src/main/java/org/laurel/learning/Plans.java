package org.laurel.learning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.HoursAccount;
import org.laurel.learning.HoursLedger.Provenance;
import org.laurel.people.Actor;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The actor's own plans, and the hours they log themselves.
@Component
class Plans {

  private final Enrollments enrollments;
  private final Catalog catalog;
  private final HoursStore hours;
  private final HoursLedger ledger;

  Plans(Enrollments enrollments, Catalog catalog, HoursStore hours, HoursLedger ledger) {
    this.enrollments = enrollments;
    this.catalog = catalog;
    this.hours = hours;
    this.ledger = ledger;
  }

  @Transactional(readOnly = true)
  List<Plan> of(Actor actor) {
    return plans(enrollments.of(actor.id()));
  }

  @Transactional(readOnly = true)
  Plan own(Actor actor, Enrollment.Id id) {
    return plans(List.of(enrollments.own(actor, id))).getFirst();
  }

  private List<Plan> plans(List<Enrollment> all) {
    var versions = catalog.byId(all.stream().map(Enrollment::version));
    var lines =
        hours.lines(all.stream().map(Enrollment::id).toList()).stream()
            .collect(Collectors.groupingBy(HoursLine::enrollment));
    return all.stream()
        .map(it ->
            new Plan(
                it,
                Objects.requireNonNull(versions.get(it.version())),
                lines.getOrDefault(it.id(), List.of())))
        .toList();
  }

  /// Logs hours on the actor's own word.
  ///
  /// @throws Refused when evidence brings them, when they are too many, or logged already
  @Transactional
  void declare(Actor actor, Enrollment.Id id, HoursAccount account, BigDecimal more, String basis) {
    enrollments.locked(id);
    check(own(actor, id), account, more);
    if (!ledger.credit(id, account, more, Provenance.DECLARED, basis.strip(), actor.id()))
      throw new Refused(
          "Hours for “%s” are logged already. Say what is different about these."
              .formatted(basis.strip()));
  }

  private static void check(Plan plan, HoursAccount account, BigDecimal more) {
    if (!plan.loggable().contains(account))
      throw new Refused(
          "Homework hours are added when your evidence is accepted. You need not log them.");
    var known = plan.account(account);
    if (!known.allows(more)) throw known.tooMany(more);
  }

  /// Takes back a line that the actor logged: the ledger keeps both it and its correction.
  @Transactional
  void takeBack(Actor actor, Enrollment.Id id, UUID line) {
    var found = line(own(actor, id), line);
    ledger.correct(
        id, found.account(), found.hours().negate(), found.takenBack(), null, actor.id());
  }

  private static HoursLine line(Plan plan, UUID id) {
    return plan.lines().stream()
        .filter(it -> it.id().equals(id) && plan.canTakeBack(it))
        .findFirst()
        .orElseThrow(() -> new NotFound("This line of hours"));
  }
}
