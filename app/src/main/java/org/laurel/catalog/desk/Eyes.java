package org.laurel.catalog.desk;

/// Whose eyes a draft is seen with before it is published.
enum Eyes {
  TEACHER("Teacher"),
  PHONE("Teacher on a phone"),
  ASSESSOR("Assessor");

  private final String title;

  Eyes(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
