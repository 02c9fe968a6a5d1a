package org.laurel.standards;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The frameworks of the current agency.
@Component
public class Standards {

  /// Loads one framework file of a programme package; loading the same version again changes
  /// nothing.
  public void load(Path framework) {
    throw new UnsupportedOperationException();
  }

  public Optional<Competency> find(String framework, String version, String code) {
    throw new UnsupportedOperationException();
  }

  public List<Competency> all(Collection<Competency.Id> ids) {
    throw new UnsupportedOperationException();
  }
}
