package org.laurel.learning;

/// One line in a teacher's plan, and where it leads.
///
/// @param text such as `3 of 9 units are done.`
/// @param action the words of the link
/// @param path below the agency's address
public record PlanNote(String text, String action, String path) {}
