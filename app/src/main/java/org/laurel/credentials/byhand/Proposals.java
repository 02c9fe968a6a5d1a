package org.laurel.credentials.byhand;

import java.util.List;
import java.util.UUID;
import org.laurel.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was proposed.
@Component
class Proposals {

  private static final int SHOWN = 100;

  private final ProposalStore store;

  Proposals(ProposalStore store) {
    this.store = store;
  }

  /// Those that wait first, then the newest.
  @Transactional(readOnly = true)
  public List<Proposal> newest() {
    return store.newest(SHOWN);
  }

  /// @throws NotFound when there is no such proposal
  @Transactional(readOnly = true)
  public Proposal of(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("This proposal"));
  }
}
