package org.laurel.programs;

import java.util.UUID;
import org.laurel.database.Identifier;

/// Goals, partners, sites, and the micro-credentials that serve them.
public record Program(Id id, String slug, String title, String summary) {

  public record Id(UUID value) implements Identifier {}
}
