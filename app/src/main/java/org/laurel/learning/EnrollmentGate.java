package org.laurel.learning;

import org.laurel.catalog.Version;
import org.laurel.people.Person;

/// Says whether somebody may enrol now. A study's delayed arm may have to wait; a room above that
/// wants a say implements it, and every one of them must agree.
public interface EnrollmentGate {

  Verdict mayEnrol(Person.Id person, Version version);

  sealed interface Verdict {

    record Open() implements Verdict {}

    /// @param sentence what the teacher reads, such as `Opens for you on August 1, 2027.`
    record Closed(String sentence) implements Verdict {}
  }
}
