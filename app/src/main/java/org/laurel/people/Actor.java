package org.laurel.people;

import java.util.Set;
import org.laurel.database.AgencyId;

/// Who acts, for which agency, and as what. Page methods take it as a parameter.
public record Actor(Person person, AgencyId agency, Set<Role> roles) {

  public Person.Id id() {
    return person.id();
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }
}
