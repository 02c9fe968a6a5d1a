package org.laurel.learning;

import org.laurel.people.Person;

/// Says who leads whom; answered by what knows cohorts.
public interface Leadership {

  boolean leads(Person.Id leader, Enrollment.Id enrollment);
}
