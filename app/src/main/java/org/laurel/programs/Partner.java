package org.laurel.programs;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// An organization in one role that it has in a program.
record Partner(
    @NotBlank @Size(max = 80) String code,
    @NotBlank @Size(max = 200) String organization,
    Kind kind,
    Role role) {

  enum Kind {
    DISTRICT,
    UNIVERSITY,
    STATE_AGENCY,
    NON_PROFIT,
    COMPANY,
    SCHOOL
  }

  enum Role {
    OWNER("Owner"),
    CONTENT_PARTNER("Writes the content"),
    DELIVERY_PROVIDER("Runs it"),
    EVALUATOR("Measures whether it works"),
    FUNDER("Pays for it"),
    SITE("Takes part");

    private final String title;

    Role(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }
}
