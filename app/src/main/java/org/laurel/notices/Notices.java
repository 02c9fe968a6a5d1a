package org.laurel.notices;

import org.laurel.database.Identifier;
import org.springframework.stereotype.Component;

/// Tells people things: on their messages page at once, and by mail as they prefer.
@Component
public class Notices {

  /// Stands in the outbox with the transaction that is open.
  public void tell(Identifier person, Notice notice) {
    throw new UnsupportedOperationException();
  }
}
