package org.laurel.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.credentials.Credential;
import org.laurel.database.InTurn;
import org.laurel.database.Tenancy;
import org.laurel.recognition.GainingStore.Service;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Writes down what a credential brings as soon as it is issued, so that no teacher has to file
/// anything that a rule does not ask them for. An announcement that comes twice brings nothing
/// twice.
@Component
class Gaining {

  private final Rules rules;
  private final GainingStore store;
  private final Limits limits;
  private final ApprovalStore approvals;
  private final Catalog catalog;
  private final GainTidings tidings;
  private final InTurn inTurn;
  private final Tenancy tenancy;

  Gaining(
      Rules rules,
      GainingStore store,
      Limits limits,
      ApprovalStore approvals,
      Catalog catalog,
      GainTidings tidings,
      InTurn inTurn,
      Tenancy tenancy) {
    this.rules = rules;
    this.store = store;
    this.limits = limits;
    this.approvals = approvals;
    this.catalog = catalog;
    this.tidings = tidings;
    this.inTurn = inTurn;
    this.tenancy = tenancy;
  }

  @ApplicationModuleListener
  void on(Credential.Issued issued) {
    tenancy.within(issued.agency(), () -> gain(issued));
  }

  @Async
  @TransactionalEventListener
  void on(Credential.Issued.Together event) {
    inTurn.each(event.agency(), event.all(), this::gain);
  }

  void gain(Credential.Issued issued) {
    var version = catalog.version(issued.version());
    var day = issued.at().atZone(ZoneOffset.UTC).toLocalDate();
    var approved = approvals.approved(issued.earner(), version.slug());
    var coverage =
        rules.covering(
            catalog.program(version.id()),
            version.slug(),
            day,
            approved.stream().map(Approval::rule).toList());
    var came = new ArrayList<String>();
    var open = new ArrayList<String>();
    for (var rule : coverage.giving()) {
      var service = new Service(issued.earner(), issued.credential(), rule, coverage.share(rule));
      if (store.serve(service))
        (bring(service, coverage, promised(approved, rule), version, day) ? open : came)
            .add(rule.clause().title());
    }
    if (!came.isEmpty()) tidings.tellGained(issued.earner(), came);
    if (!open.isEmpty()) tidings.tellOpen(issued.earner(), open);
  }

  private static @Nullable BigDecimal promised(List<Approval> approved, Rule rule) {
    for (var it : approved) if (it.rule().equals(rule.id())) return it.amount();
    return null;
  }

  /// @return whether its earner must ask for it
  private boolean bring(
      Service service,
      Coverage coverage,
      @Nullable BigDecimal promised,
      Version version,
      LocalDate day) {
    var clause = service.rule().clause();
    var isChoice = coverage.isChoice(service.rule());
    var isAskedFor = isChoice || clause.claim() != null || clause.benefit().levels() != null;
    var left = isAskedFor ? null : limits.left(service.earner(), clause, day).orElse(null);
    var portions = Portion.of(clause, version.design().plannedHours(), day, promised, left);
    var state = isAskedFor ? Gain.State.OPEN : Gain.State.WAITING;
    var apart = coverage.apart(service.rule().purpose());
    for (var portion : portions) store.insert(service, portion, apart, day, state);
    return isAskedFor;
  }

  @ApplicationModuleListener
  void on(Credential.TakenBack event) {
    tenancy.within(event.agency(), () -> takeBack(event));
  }

  @Async
  @TransactionalEventListener
  void on(Credential.TakenBack.Together event) {
    inTurn.each(event.agency(), event.all(), this::takeBack);
  }

  void takeBack(Credential.TakenBack event) {
    if (store.takeBack(event.credential()) > 0) tidings.tellTakenBack();
  }
}
