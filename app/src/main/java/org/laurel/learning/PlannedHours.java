package org.laurel.learning;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.HoursAccount;
import org.laurel.learning.HoursLedger.Provenance;
import org.laurel.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Credits the hours that a unit or a session is planned to take, once it is done.
///
/// Where exactly so many hours are asked for, no more are credited than are still open, so that
/// whoever logged some of them on their own word before does not end with too many. The caller
/// knows whether something was done already; here a name that is taken only gets a number.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PlannedHours {

  private final Enrollments enrollments;
  private final Catalog catalog;
  private final HoursStore store;
  private final HoursLedger ledger;

  PlannedHours(Enrollments enrollments, Catalog catalog, HoursStore store, HoursLedger ledger) {
    this.enrollments = enrollments;
    this.catalog = catalog;
    this.store = store;
    this.ledger = ledger;
  }

  /// @param name what the hours are for, as the teacher reads it
  public record Credit(
      HoursAccount account, BigDecimal hours, Provenance provenance, String name) {}

  /// @return under which basis they stand in the ledger, or null where none were open
  public @Nullable String credit(Enrollment.Id id, Credit credit, Person.Id by) {
    var plan = plan(id);
    var open = plan.account(credit.account()).room(credit.hours());
    if (open.signum() <= 0) return null;
    var basis = free(plan.lines(), credit.name());
    ledger.credit(id, credit.account(), open, credit.provenance(), basis, by);
    return basis;
  }

  private Plan plan(Enrollment.Id id) {
    var enrollment = enrollments.locked(id);
    return new Plan(enrollment, catalog.version(enrollment.version()), store.lines(List.of(id)));
  }

  /// The name, or the name with the first number that is free.
  private static String free(List<HoursLine> lines, String name) {
    return Stream.iterate(1, it -> it + 1)
        .map(it -> it == 1 ? name : name + ", time " + it)
        .filter(wish -> lines.stream().noneMatch(line -> line.basis().equals(wish)))
        .findFirst()
        .orElseThrow();
  }

  /// Takes back what stands under the basis, unless somebody did so before.
  ///
  /// @param reason what the teacher reads, or null where the teacher takes it back
  public void takeBack(Enrollment.Id id, String basis, @Nullable String reason, Person.Id by) {
    var lines = plan(id).lines();
    lines.stream()
        .filter(it -> it.basis().equals(basis) && !it.isTakenBackIn(lines))
        .forEach(it ->
            ledger.correct(id, it.account(), it.hours().negate(), it.takenBack(), reason, by));
  }
}
