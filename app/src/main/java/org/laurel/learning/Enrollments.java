package org.laurel.learning;

import java.util.List;
import org.laurel.catalog.Version;
import org.laurel.people.Actor;
import org.laurel.people.Person;
import org.springframework.stereotype.Component;

/// Who works toward what in the current agency, and how far they are.
@Component
public class Enrollments {

  /// Enrols the actor; enrolling again answers the enrollment that is there.
  public Enrollment enrol(Actor actor, Version.Id version) {
    throw new UnsupportedOperationException();
  }

  /// @throws org.laurel.web.NotFound when there is none, or it is somebody else's
  public Enrollment own(Actor actor, Enrollment.Id id) {
    throw new UnsupportedOperationException();
  }

  /// For rooms above, whoever it belongs to.
  public Enrollment of(Enrollment.Id id) {
    throw new UnsupportedOperationException();
  }

  public List<Enrollment> of(Person.Id person) {
    throw new UnsupportedOperationException();
  }

  /// Moves to a state that may follow, and records when: it is the dosage record of the study.
  ///
  /// @throws org.laurel.web.Refused when the state cannot follow the present one
  public Enrollment move(Enrollment.Id id, Enrollment.State to) {
    throw new UnsupportedOperationException();
  }
}
