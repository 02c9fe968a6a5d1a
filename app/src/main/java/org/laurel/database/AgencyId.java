package org.laurel.database;

import java.util.UUID;

/// The tenant on whose behalf work is done; every row that carries it is invisible to all others.
public record AgencyId(UUID value) implements Identifier {}
