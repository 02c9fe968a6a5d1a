package org.laurel.portfolio;

import org.laurel.people.Person;

/// A colleague with whom something was made.
///
/// @param part what they did in it, in the teacher's words
record Member(Person.Id person, String name, String part) {}
