package org.laurel.files.disk;

import java.io.IOException;
import org.laurel.web.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The store took nothing: it is full, or it does not answer. Whoever sent something must not
/// believe that it is kept, and an operator must hear why.
public final class Unwritable extends Refused {

  private static final Logger LOG = LoggerFactory.getLogger(Unwritable.class);

  private Unwritable() {
    super(
        "The server could not keep this, because its store is full or does not answer. Keep the"
            + " file, and try again later.");
  }

  public static Unwritable because(IOException trouble) {
    LOG.error("The store takes no more: {}", trouble.getMessage(), trouble);
    return new Unwritable();
  }
}
