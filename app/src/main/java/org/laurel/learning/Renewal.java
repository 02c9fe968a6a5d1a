package org.laurel.learning;

import org.laurel.catalog.Version;
import org.laurel.people.Person;

/// Says whether somebody may earn again what they earned: it runs out soon, or has. The room above
/// that keeps what was earned implements it.
public interface Renewal {

  boolean isDue(Person.Id person, Version.Id version);
}
