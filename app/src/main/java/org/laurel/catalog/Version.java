package org.laurel.catalog;

import java.util.UUID;
import org.laurel.database.Identifier;

/// A micro-credential as one cohort works to it.
///
/// @param microCredential the micro-credential, which outlives its versions
/// @param slug names the micro-credential in addresses, such as `algorithms-and-programming`
public record Version(
    Id id, UUID microCredential, String slug, int number, Stage stage, Design design) {

  public record Id(UUID value) implements Identifier {}

  public enum Stage {
    DRAFT("Draft"),
    PILOT("Pilot"),
    PUBLISHED("Published"),
    RETIRED("Retired");

    private final String title;

    Stage(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
