package org.laurel.recognition;

import org.laurel.credentials.Credential;
import org.springframework.stereotype.Component;

/// Takes back what a credential brought, with the credential.
@Component
class Losing {

  private final GainingStore store;
  private final GainTidings tidings;

  Losing(GainingStore store, GainTidings tidings) {
    this.store = store;
    this.tidings = tidings;
  }

  void takeBack(Credential.TakenBack event) {
    if (store.takeBack(event.credential()) > 0) tidings.tellTakenBack();
  }
}
