package org.laurel.notices;

/// Something a person should know.
///
/// @param subject at most 100 characters
/// @param text a few plain sentences
/// @param action the label of the link, such as `Read the feedback`
/// @param path where it leads, below the agency's address
public record Notice(Urgency urgency, String subject, String text, String action, String path) {

  public enum Urgency {
    /// Somebody waits for it: mailed at once, but never at night.
    PROMPT,
    /// It can wait for the weekly digest.
    DIGEST
  }
}
