package org.laurel.recognition;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import org.laurel.catalog.Version;
import org.laurel.credentials.Credential;
import org.laurel.database.InTurn;
import org.laurel.database.Tenancy;
import org.laurel.recognition.Things.Thing;
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
  private final Bringing bringing;
  private final Losing losing;
  private final ApprovalStore approvals;
  private final Things things;
  private final InTurn inTurn;
  private final Tenancy tenancy;

  Gaining(
      Rules rules,
      Bringing bringing,
      Losing losing,
      ApprovalStore approvals,
      Things things,
      InTurn inTurn,
      Tenancy tenancy) {
    this.rules = rules;
    this.bringing = bringing;
    this.losing = losing;
    this.approvals = approvals;
    this.things = things;
    this.inTurn = inTurn;
    this.tenancy = tenancy;
  }

  @ApplicationModuleListener
  void on(Credential.Issued issued) {
    tenancy.within(issued.agency(), () -> gain(List.of(issued)));
  }

  @Async
  @TransactionalEventListener
  void on(Credential.Issued.Together event) {
    inTurn.together(event.agency(), event.all(), this::gain);
  }

  @ApplicationModuleListener
  void on(Credential.TakenBack event) {
    tenancy.within(event.agency(), () -> losing.takeBack(event));
  }

  @Async
  @TransactionalEventListener
  void on(Credential.TakenBack.Together event) {
    inTurn.each(event.agency(), event.all(), losing::takeBack);
  }

  void gain(List<Credential.Issued> all) {
    all.stream()
        .collect(groupingBy(Gaining::alike, LinkedHashMap::new, toList()))
        .forEach((alike, some) -> gain(things.of(alike.version()), alike.day(), some));
  }

  /// What the same rules hold for.
  private record Alike(Version.Id version, LocalDate day) {}

  private static Alike alike(Credential.Issued issued) {
    return new Alike(issued.version(), issued.at().atZone(ZoneOffset.UTC).toLocalDate());
  }

  private void gain(Thing thing, LocalDate day, List<Credential.Issued> all) {
    var approved =
        approvals
            .approved(all.stream().map(Credential.Issued::earner).toList(), thing.name())
            .stream()
            .collect(groupingBy(Approval::person));
    all.stream()
        .collect(groupingBy(it -> approved.getOrDefault(it.earner(), List.of())))
        .forEach((promised, some) -> bringing.bring(occasion(thing, day, promised), some));
  }

  private Occasion occasion(Thing thing, LocalDate day, List<Approval> approved) {
    var rulesThen =
        rules.covering(
            thing.program(), thing.name(), day, approved.stream().map(Approval::rule).toList());
    return new Occasion(day, thing.hours(), rulesThen, approved);
  }
}
