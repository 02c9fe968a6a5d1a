package org.laurel.openbadges.rdf;

import org.laurel.openbadges.json.Json;

/// The general path alone, for the benchmark to compare with.
public final class GeneralPath {
  private static final Titanium TITANIUM = new Titanium(Contexts.bundled());

  private GeneralPath() {}

  public static byte[] hash(Json.Obj document) {
    return Sha256.begin().digest(TITANIUM.canonical(document));
  }
}
