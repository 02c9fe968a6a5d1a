package org.laurel.openbadges;

/// What the suites of the W3C use and the library by itself refuses.
public final class VcContexts {
  public static final KnownContexts KNOWN =
      KnownContexts.bundled()
          .with(
              "https://www.w3.org/ns/credentials/examples/v2",
              "{\"@context\":{\"@vocab\":\"https://www.w3.org/ns/credentials/examples#\"}}")
          .withInline();

  private VcContexts() {}
}
