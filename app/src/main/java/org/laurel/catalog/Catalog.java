package org.laurel.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The micro-credentials of the current agency.
@Component
public class Catalog {

  /// The version that new teachers enrol in: the newest that is published.
  public Optional<Version> published(String slug) {
    throw new UnsupportedOperationException();
  }

  /// @throws org.laurel.web.NotFound when the agency has no such version
  public Version version(Version.Id id) {
    throw new UnsupportedOperationException();
  }

  public List<Version> versions(Collection<Version.Id> ids) {
    throw new UnsupportedOperationException();
  }
}
