package org.laurel.packages;

/// One kind of file in a program package; the room that reads it says so with a bean.
///
/// @param name of its schema, such as `micro-credential`
/// @param title what the file holds, for authors
/// @param type the record that [PackageFile#yaml] reads
public record PackageFormat(String name, String title, Class<? extends Record> type) {}
