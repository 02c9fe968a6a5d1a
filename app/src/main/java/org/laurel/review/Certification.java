package org.laurel.review;

import org.laurel.catalog.Version;
import org.laurel.people.Person;

/// Says whether an assessor may judge a version now; where nobody answers, every assessor may.
///
/// Asked for each submission that an assessor might get, so it should answer from what it has read
/// already or in one quick statement.
public interface Certification {

  /// What it comes to.
  enum Answer {
    CERTIFIED,
    LAPSED
  }

  Answer of(Person.Id assessor, Version.Id version);
}
