package org.laurel.people;

/// What a person does in an agency.
public enum Role {
  EDUCATOR("Educator"),
  ASSESSOR("Assessor"),
  AUTHOR("Author"),
  COACH("Coach"),
  FACILITATOR("Facilitator"),
  PROGRAM_MANAGER("Program manager"),
  RECOGNITION_OFFICER("Recognition officer"),
  RESEARCHER("Researcher"),
  ADMINISTRATOR("Administrator");

  private final String title;

  Role(String title) {
    this.title = title;
  }

  /// The name that people read.
  public String title() {
    return title;
  }
}
