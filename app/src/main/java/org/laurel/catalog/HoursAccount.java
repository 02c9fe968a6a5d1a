package org.laurel.catalog;

/// The three accounts in which hours are kept apart.
public enum HoursAccount {
  FACE_TO_FACE("Face to face"),
  SELF_PACED("Self-paced"),
  HOMEWORK("Homework");

  private final String title;

  HoursAccount(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
