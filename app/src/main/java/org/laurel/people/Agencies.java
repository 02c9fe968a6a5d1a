package org.laurel.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.laurel.database.AgencyId;
import org.laurel.database.Ids;
import org.laurel.database.Tenancy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The agencies of this Laurel.
@Component
public class Agencies {

  private final AgencyStore store;
  private final Ids ids;
  private final Map<String, Agency> bySlug = new ConcurrentHashMap<>();

  Agencies(AgencyStore store, Ids ids) {
    this.store = store;
    this.ids = ids;
  }

  /// @param slug 2 to 39 lower-case letters, digits and hyphens, beginning with a letter
  @Transactional
  public Agency found(String slug, String name, String jurisdiction, String timeZone) {
    store.insert(new AgencyId(ids.next()), slug, name, jurisdiction, timeZone);
    return store.bySlug(slug).orElseThrow();
  }

  /// An agency never changes its slug, so what was found once is remembered: no transaction is
  /// opened for what each request asks.
  public Optional<Agency> bySlug(String slug) {
    var known = bySlug.get(slug);
    if (known != null) return Optional.of(known);
    var found = store.bySlug(slug);
    found.ifPresent(agency -> bySlug.put(slug, agency));
    return found;
  }

  public List<Agency> all() {
    return store.all();
  }

  /// The agency on whose behalf the current work runs.
  public Agency current() {
    var id = Tenancy.current();
    return bySlug.values().stream()
        .filter(agency -> agency.id().equals(id))
        .findFirst()
        .orElseGet(() -> store.byId(id));
  }
}
