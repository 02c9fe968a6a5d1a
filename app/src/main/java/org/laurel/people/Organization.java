package org.laurel.people;

import java.util.UUID;

/// A district or a school of the agency.
///
/// @param within the name of the district that a school belongs to, or empty
public record Organization(UUID id, String name, Kind kind, String within) {

  public enum Kind {
    DISTRICT("District"),
    SCHOOL("School"),
    PARTNER("Partner");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
