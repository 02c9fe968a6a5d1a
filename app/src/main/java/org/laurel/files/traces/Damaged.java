package org.laurel.files.traces;

import java.io.IOException;

/// A file that does not follow its format, so that nobody can say what it still tells.
public class Damaged extends IOException {

  Damaged(String what) {
    super(what);
  }

  Damaged(String what, Throwable cause) {
    super(what, cause);
  }
}
