package org.laurel.review;

import java.util.UUID;

/// A comment that an assessor keeps to use again.
public record Phrase(UUID id, String text) {

  static final int LONGEST = 1000;
  static final int MOST = 50;

  private static final int SHOWN = 60;

  /// As much as fits in a list.
  public String shown() {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN).strip() + "…";
  }
}
