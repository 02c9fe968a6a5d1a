package org.laurel.catalog.search;

/// What offers can be chosen by.
public enum Kind {
  SUBJECT("subject"),
  /// As its author wrote it. It is there to be listed; offers are found by single grades.
  BAND("grades"),
  GRADE("grades"),
  /// The most hours they may take, of those in [Query#HOURS].
  HOURS("maxHours"),
  /// A place where they are worth something, such as `US-VA`, or one and what, such as
  /// `US-VA:Endorsement`.
  COUNTS("counts"),
  /// Such as `steam-teaching`.
  FRAMEWORK("standard"),
  /// A statement of a framework, such as `steam-teaching:ST-1`.
  COMPETENCY("standard"),
  PROGRAM("program");

  private final String field;

  Kind(String field) {
    this.field = field;
  }

  /// Whether choosing by one is given up when the other is chosen.
  boolean sharesFieldWith(Kind other) {
    return field.equals(other.field);
  }
}
