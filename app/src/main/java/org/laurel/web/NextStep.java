package org.laurel.web;

/// One thing to do next, in the words that the person reads.
///
/// @param urgency what is most urgent stands first, and the first is the one thing to do
/// @param title what it is about, such as `Algorithms and Programming`
/// @param text why, and by when, in a sentence
/// @param action the label of the button, such as `Add evidence`
/// @param path where the button leads, below the agency's address
public record NextStep(Urgency urgency, String title, String text, String action, String path) {

  /// From what somebody waits for to what may wait.
  public enum Urgency {
    OTHERS_WAIT,
    READY,
    UNDER_WAY,
    WAITING,
    NEW
  }
}
