package org.laurel.credentials.issuer;

import java.time.Instant;
import org.laurel.openbadges.StatusList;
import org.laurel.openbadges.model.StatusEntry.Purpose;
import org.springframework.stereotype.Component;

/// Draws up a status list as it is now and signs it in the agency's name.
@Component
class ListSigner {

  private final StatusStore store;
  private final IssuerKeys keys;
  private final PublicAddresses addresses;

  ListSigner(StatusStore store, IssuerKeys keys, PublicAddresses addresses) {
    this.store = store;
    this.keys = keys;
    this.addresses = addresses;
  }

  String sign(int number, Purpose purpose, Instant now) {
    var set = store.set(number, purpose).stream().mapToInt(Integer::intValue);
    var list = StatusList.empty(purpose, StatusList.SMALLEST).with(set);
    var issuer = keys.issuer();
    var kept = StatusLists.READERS_KEEP_IT.toMillis();
    return issuer.issue(list.credential(url(number, purpose), issuer.did(), now, kept));
  }

  private String url(int number, Purpose purpose) {
    var address = addresses.current();
    return switch (purpose) {
      case REVOCATION -> address.statusList(number);
      case SUSPENSION -> address.suspensionList(number);
    };
  }
}
