package org.laurel.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.credentials.Credential;
import org.laurel.database.Tenancy;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Writes down what a credential brings as soon as it is issued, so that no teacher has to file
/// anything. An announcement that comes twice brings nothing twice.
@Component
class Gaining {

  private final Rules rules;
  private final GainingStore store;
  private final Catalog catalog;
  private final GainTidings tidings;
  private final Tenancy tenancy;

  Gaining(Rules rules, GainingStore store, Catalog catalog, GainTidings tidings, Tenancy tenancy) {
    this.rules = rules;
    this.store = store;
    this.catalog = catalog;
    this.tidings = tidings;
    this.tenancy = tenancy;
  }

  @ApplicationModuleListener
  void on(Credential.Issued issued) {
    tenancy.within(issued.agency(), () -> gain(issued));
  }

  private void gain(Credential.Issued issued) {
    var version = catalog.version(issued.version());
    var day = issued.at().atZone(ZoneOffset.UTC).toLocalDate();
    var told = new ArrayList<String>();
    rules
        .covering(catalog.program(version.id()), version.slug(), day)
        .values()
        .forEach(rule -> {
          if (store.insert(gain(issued, rule, version, day))) told.add(rule.clause().title());
        });
    if (!told.isEmpty()) tidings.tellGained(issued.earner(), told);
  }

  private GainingStore.New gain(
      Credential.Issued issued, Rule rule, Version version, LocalDate day) {
    var gives = rule.clause().gives();
    var amount =
        gives
            .amount(version.design().plannedHours())
            .map(it -> it.min(left(issued, gives, day).orElse(it)))
            .orElse(null);
    return new GainingStore.New(
        issued.earner(), issued.credential(), rule.id(), gives.kind(), amount);
  }

  /// What the year still has room for; nothing where it has no limit.
  private Optional<BigDecimal> left(Credential.Issued issued, Benefit gives, LocalDate day) {
    @Nullable BigDecimal most = gives.mostPerYear();
    if (most == null) return Optional.empty();
    var since = day.withDayOfYear(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    var used = store.sum(issued.earner(), gives.kind(), since);
    return Optional.of(most.subtract(used).max(BigDecimal.ZERO));
  }

  @ApplicationModuleListener
  void on(Credential.TakenBack event) {
    tenancy.within(event.agency(), () -> takeBack(event));
  }

  private void takeBack(Credential.TakenBack event) {
    if (store.takeBack(event.credential()) > 0) tidings.tellTakenBack();
  }
}
