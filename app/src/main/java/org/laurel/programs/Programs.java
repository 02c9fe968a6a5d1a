package org.laurel.programs;

import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/// The programmes of the current agency.
@Component
public class Programs {

  /// Loads a package: the programme, its standards, and every [PackagePart]; all of it or nothing.
  public Program load(Path folder) {
    throw new UnsupportedOperationException();
  }

  public List<Program> all() {
    throw new UnsupportedOperationException();
  }
}
