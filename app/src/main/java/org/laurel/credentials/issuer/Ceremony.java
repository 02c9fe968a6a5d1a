package org.laurel.credentials.issuer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// How the keys of an epoch shall be made, as a file says that people review before.
///
/// @param agency the first part of its address
/// @param date the one day on which it may be held, in the agency's time zone
/// @param conductor an address of the administrator who answers for it
/// @param witnesses an address of each administrator who watches
record Ceremony(
    @NotBlank(message = "is empty. Name the first part of the agency's address") String agency,
    int epoch,
    @NotBlank(message = "is empty. Say why these keys are made")
        @Size(max = 500, message = "has more than {max} characters. Shorten it")
        String reason,
    LocalDate date,
    @NotBlank(message = NOBODY) String conductor,
    @NotEmpty(message = NOBODY) List<@NotBlank(message = NOBODY) String> witnesses) {

  private static final String NOBODY = "nobody is named. Name an administrator by e-mail address";

  Ceremony {
    witnesses = List.copyOf(witnesses);
  }

  /// The address of everybody who takes part, by the field that names it; the conductor first.
  SequencedMap<String, String> parts() {
    var parts = new LinkedHashMap<String, String>();
    parts.put("conductor", conductor);
    for (var witness : witnesses) parts.put("witnesses > " + parts.size(), witness);
    return parts;
  }
}
