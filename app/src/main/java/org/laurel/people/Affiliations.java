package org.laurel.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where people of the current agency work: conflicts of interest follow from it.
@Component
public class Affiliations {

  private static final int MOST_COLLEAGUES = 500;

  private final AffiliationStore store;

  Affiliations(AffiliationStore store) {
    this.store = store;
  }

  /// The organizations somebody works for, and those that these belong to: school and district.
  @Transactional(readOnly = true)
  public Set<UUID> organizations(Person.Id person) {
    return Set.copyOf(store.organizations(person));
  }

  /// Names of those who work where somebody works; at most 500 of a very large place.
  @Transactional(readOnly = true)
  public List<String> colleagues(Person.Id person) {
    return store.colleagues(person, MOST_COLLEAGUES);
  }

  @Transactional(readOnly = true)
  public Identity identity(Person.Id person) {
    return store.identity(person);
  }
}
