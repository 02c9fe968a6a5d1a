package org.laurel.people;

/// What a room keeps about a person, for the copy of their data that everybody may take along; each
/// room that keeps some publishes its part as a bean.
public interface PersonalData {

  /// The name under which it stands in the copy, such as `enrollments`.
  String part();

  /// Anything that can be written as JSON.
  Object of(Person.Id person);
}
