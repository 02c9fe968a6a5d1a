package org.laurel.review.blind;

import java.util.List;
import java.util.UUID;
import org.laurel.people.Identity;

/// What is known of those whose work it is, and would tell it.
///
/// @param makers the earner, and the team with whom something in it was made
/// @param colleagues names of those who work at the same place
/// @param numbers under which Laurel knows the earner and the work
public record Known(List<Identity> makers, List<String> colleagues, List<UUID> numbers) {

  static Known only(List<Identity> makers) {
    return new Known(makers, List.of(), List.of());
  }
}
