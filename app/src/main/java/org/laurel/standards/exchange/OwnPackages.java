package org.laurel.standards.exchange;

import java.util.List;
import java.util.Optional;
import org.laurel.people.AgencyAddress;
import org.springframework.stereotype.Component;

/// The frameworks that program packages brought, as CASE packages.
@Component
class OwnPackages {

  private final OwnStore store;
  private final AgencyAddress address;

  OwnPackages(OwnStore store, AgencyAddress address) {
    this.store = store;
    this.address = address;
  }

  List<OwnPackage> all() {
    return store.all().stream().map(this::complete).toList();
  }

  Optional<OwnPackage> of(SourcedId framework) {
    return store.of(framework).map(this::complete);
  }

  Optional<OwnPackage> withItem(SourcedId item) {
    return store.withItem(item).map(this::complete);
  }

  Optional<OwnPackage> withAssociation(SourcedId association) {
    return store.withAssociation(association).map(this::complete);
  }

  private OwnPackage complete(OwnFramework framework) {
    return new OwnPackage(address.of(CaseApi.PATH), framework, store.items(framework.id()));
  }
}
