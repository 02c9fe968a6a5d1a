package org.laurel.credentials;

import java.util.Optional;

/// Badges as the current agency hosts them, new and old; answered by who makes them.
public interface HostedBadges {

  /// @param path below the agency's address
  Optional<String> find(String path);
}
