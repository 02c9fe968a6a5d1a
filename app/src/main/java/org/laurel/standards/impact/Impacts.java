package org.laurel.standards.impact;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.laurel.database.Identifier;
import org.laurel.standards.Competency;
import org.laurel.standards.FrameworkVersion;
import org.laurel.standards.FrameworkVersions;
import org.laurel.standards.Uses;
import org.laurel.web.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Compares two versions, and carries over what did not change.
@Component
class Impacts {

  private final FrameworkVersions versions;
  private final ImpactStore store;
  private final List<Uses> users;
  private final InstantSource clock;

  Impacts(
      FrameworkVersions versions,
      ImpactStore store,
      ObjectProvider<Uses> users,
      InstantSource clock) {
    this.versions = versions;
    this.store = store;
    this.users = users.orderedStream().toList();
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  List<FrameworkVersion> versions() {
    return versions.all();
  }

  /// @throws NotFound when the agency has not got both
  @Transactional(readOnly = true)
  Impact of(UUID from, UUID to) {
    var older = version(from);
    var newer = version(to);
    var next = store.current(newer.id(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    var comparison = new Comparison(next, store.bonds(older.id()));
    var changes = store.targets(older.id()).stream().map(comparison::of).toList();
    return new Impact(
        older,
        newer,
        changes,
        Impact.added(next, changes),
        Impact.byCompetency(uses(changes.stream().map(Change::old))),
        Impact.byCompetency(uses(changes.stream().flatMap(it -> it.successors().stream()))));
  }

  private FrameworkVersion version(UUID id) {
    return versions.find(id).orElseThrow(() -> new NotFound("The framework"));
  }

  private Stream<Uses.Use> uses(Stream<Target> targets) {
    Collection<Competency.Id> ids = targets.map(Target::id).distinct().toList();
    return users.stream().flatMap(it -> it.all(ids).stream());
  }

  /// @return what was changed, such as `STEAM, version 2`
  @Transactional
  List<String> carryOver(Identifier actor, UUID from, UUID to) {
    var successors = of(from, to).successors();
    if (from.equals(to) || successors.isEmpty()) return List.of();
    return users.stream().flatMap(it -> it.carryOver(actor, successors).stream()).toList();
  }
}
