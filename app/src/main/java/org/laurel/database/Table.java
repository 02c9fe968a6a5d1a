package org.laurel.database;

/// A table of ours.
///
/// @param name with its schema, such as `people.person`
/// @param isOfAgency whether each row belongs to one agency
public record Table(String name, boolean isOfAgency) {}
