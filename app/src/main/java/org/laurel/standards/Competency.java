package org.laurel.standards;

import java.util.UUID;
import org.laurel.database.Identifier;

/// One statement of a framework in one version of it.
///
/// @param framework the framework's slug, such as `virginia-computer-science`
/// @param title the framework's title, as people read it
/// @param code as the framework writes it, such as `3.AP.2`
public record Competency(
    Id id,
    String framework,
    String title,
    String publisher,
    String version,
    String code,
    String statement) {

  public record Id(UUID value) implements Identifier {}
}
