package org.laurel.database;

import java.util.UUID;

/// What identifies one thing of one kind: implemented by the `Id` record of each kind, so that the
/// identifiers of two kinds are never taken for each other.
public interface Identifier {

  UUID value();
}
