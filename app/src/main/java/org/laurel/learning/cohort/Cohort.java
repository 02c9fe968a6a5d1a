package org.laurel.learning.cohort;

import java.time.LocalDate;
import java.util.UUID;
import org.laurel.catalog.Version;
import org.laurel.database.Identifier;
import org.laurel.learning.Days;
import org.laurel.people.Person;

/// Teachers who work toward one version together.
///
/// @param slug names the micro-credential in addresses
/// @param what the title of the version
/// @param seated how many have a seat
/// @param waiting how many stand in line for one
public record Cohort(
    Id id,
    Version.Id version,
    String slug,
    String what,
    String title,
    LocalDate starts,
    LocalDate ends,
    int capacity,
    Person.Id facilitator,
    String facilitatorName,
    int seated,
    int waiting) {

  public record Id(UUID value) implements Identifier {}

  public String path() {
    return "/cohorts/" + id.value();
  }

  String dates() {
    return Days.inWords(starts) + " to " + Days.inWords(ends);
  }

  boolean hasRoom() {
    return waiting == 0 && seated < capacity;
  }

  /// What somebody who asks for a seat may expect.
  String room() {
    var free = capacity - seated;
    if (hasRoom()) return free + (free == 1 ? " seat is free" : " seats are free");
    return waiting == 0 ? "Full: you would be first in line" : waiting + " wait for a seat";
  }
}
