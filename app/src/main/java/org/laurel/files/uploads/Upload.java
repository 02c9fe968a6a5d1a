package org.laurel.files.uploads;

import java.time.Instant;
import java.util.UUID;
import org.laurel.database.Identifier;

/// A file on its way.
///
/// @param owner who sends it; to everybody else it is not there
/// @param name as the sender's device calls it, believed by nobody
/// @param size in bytes, as it will be when it is whole
/// @param received how many of them, from the first, are kept
public record Upload(Id id, UUID owner, String name, long size, long received, Instant expiresAt) {

  public record Id(UUID value) implements Identifier {}

  boolean isWhole() {
    return received == size;
  }
}
