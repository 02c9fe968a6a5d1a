package org.laurel.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.laurel.catalog.Version.Stage;
import org.laurel.catalog.VersionStore.Head;
import org.laurel.database.AgencyId;
import org.laurel.database.Tenancy;
import org.laurel.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The micro-credentials of the current agency.
@Component
public class Catalog {

  private static final int DESIGNS_KEPT = 200;

  private final VersionStore store;
  private final Recent<Version.Id, Design> frozen = new Recent<>(DESIGNS_KEPT);
  private final Recent<Place, Version> remembered = new Recent<>(DESIGNS_KEPT);

  private record Place(AgencyId agency, Version.Id version) {}

  Catalog(VersionStore store) {
    this.store = store;
  }

  /// The version that new teachers enrol in: the newest that is published.
  @Transactional(readOnly = true)
  public Optional<Version> published(String slug) {
    return store.published(slug).map(this::complete);
  }

  /// A version that is tried out with teachers who know so, by its number.
  @Transactional(readOnly = true)
  public Optional<Version> pilot(String slug, int number) {
    return store.numbered(slug, number).filter(it -> it.stage() == Stage.PILOT).map(this::complete);
  }

  /// @throws NotFound when the agency has no such version
  @Transactional(readOnly = true)
  public Version version(Version.Id id) {
    return versions(List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("The version"));
  }

  /// The same as it was when it was asked for first, with no question to the database after that.
  /// Once it is published only its stage changes, so this is for whoever works with its design; a
  /// draft and a pilot are asked for each time.
  @Transactional(readOnly = true)
  public Version remembered(Version.Id id) {
    var place = new Place(Tenancy.current(), id);
    return remembered.get(place).orElseGet(() -> keep(place, version(id)));
  }

  private Version keep(Place place, Version version) {
    var open = version.stage() == Stage.DRAFT || version.stage() == Stage.PILOT;
    return open ? version : remembered.put(place, version);
  }

  /// In no order; what the agency does not have is left out.
  @Transactional(readOnly = true)
  public List<Version> versions(Collection<Version.Id> ids) {
    return ids.isEmpty() ? List.of() : store.heads(ids).stream().map(this::complete).toList();
  }

  /// The same by their ids, each named once or more.
  @Transactional(readOnly = true)
  public Map<Version.Id, Version> byId(Stream<Version.Id> ids) {
    return versions(ids.distinct().toList()).stream()
        .collect(Collectors.toMap(Version::id, Function.identity()));
  }

  /// What the versions are called, in one statement; what the agency does not have is left out.
  @Transactional(readOnly = true)
  public Map<Version.Id, String> titles(Stream<Version.Id> ids) {
    var asked = ids.distinct().toList();
    return asked.isEmpty() ? Map.of() : store.titles(asked);
  }

  /// Whether the agency has a micro-credential of this name, in whatever stage.
  @Transactional(readOnly = true)
  public boolean has(String slug) {
    return store.has(slug);
  }

  /// The slug of the program that a version belongs to.
  @Transactional(readOnly = true)
  public String program(Version.Id version) {
    return store.heads(List.of(version)).getFirst().program();
  }

  /// What its units teach; empty where the units have no lessons of their own.
  @Transactional(readOnly = true)
  public List<Lesson> lessons(Version.Id version) {
    return store.lessons(version);
  }

  /// The bank of items of its test, with their answers: not for pages.
  @Transactional(readOnly = true)
  public List<TestItem> items(Version.Id version) {
    return store.items(version);
  }

  /// The head is read each time, so that only who may see a version gets its design from memory.
  Version complete(Head head) {
    return head.with(design(head));
  }

  /// A draft may still change; nothing else does.
  private Design design(Head head) {
    if (head.stage() == Stage.DRAFT) return store.design(head.id());
    return frozen.get(head.id()).orElseGet(() -> frozen.put(head.id(), store.design(head.id())));
  }
}
