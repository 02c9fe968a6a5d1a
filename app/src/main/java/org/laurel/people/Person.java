package org.laurel.people;

import java.time.ZoneId;
import java.util.UUID;
import org.laurel.database.Identifier;

/// Somebody with an account, in whatever agencies they belong to.
public record Person(Id id, String name, ZoneId timeZone) {

  public record Id(UUID value) implements Identifier, java.io.Serializable {}
}
