package org.laurel.database;

/// A table of ours.
///
/// @param name with its schema, such as `people.person`
/// @param columns separated by commas, without those that the database computes itself
/// @param isOfAgency whether each row belongs to one agency
public record Table(String name, String columns, boolean isOfAgency) {}
