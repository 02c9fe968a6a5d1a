package org.laurel.openbadges;

import org.laurel.openbadges.rdf.Canonical;

/// The JSON-LD contexts whose words may be signed and trusted (VC Data Model 2.0, 4.3: an
/// application must understand every context it uses). Those of Open Badges are known already.
public final class KnownContexts {
  private final Canonical canonical;

  private KnownContexts(Canonical canonical) {
    this.canonical = canonical;
  }

  public static KnownContexts bundled() {
    return new KnownContexts(Canonical.bundled());
  }

  /// Knows one more, whose words the caller has read; it is taken from here and never fetched.
  public KnownContexts with(String url, String json) {
    return new KnownContexts(canonical.with(url, json));
  }

  /// Takes contexts that stand inside a credential, too. Whoever holds such a credential can swap
  /// its words for others of the same meaning without breaking the signature, so ask for this only
  /// where nobody acts on a word by its name.
  public KnownContexts withInline() {
    return new KnownContexts(canonical.withInline());
  }

  Canonical canonical() {
    return canonical;
  }
}
