package org.laurel.review;

import java.util.List;
import java.util.UUID;
import org.laurel.catalog.EvidenceSlot;

/// All feedback on one enrollment, as the teacher reads it.
///
/// @param state the enrollment's, in words
/// @param canAppeal whether new assessors may be asked to look again
/// @param canTryAgain whether the policy leaves another attempt
/// @param coach who was asked for help, or empty
/// @param coaches who can be asked now
public record FeedbackLetter(
    UUID enrollment,
    String title,
    String state,
    boolean canAppeal,
    boolean canTryAgain,
    String coach,
    List<Coach> coaches,
    List<Part> attempts) {

  public record Coach(String id, String name) {}

  /// One attempt.
  ///
  /// @param clock when an answer is promised, or empty when it is there
  public record Part(int number, String title, String outcome, String clock, List<Line> lines) {}

  /// One criterion.
  ///
  /// @param seen what evidence on this level looks like
  /// @param next the one next step, or empty when there is none
  /// @param also what else was written
  /// @param places where in the evidence something was said
  public record Line(
      String title,
      String level,
      Reach reach,
      String seen,
      List<EvidenceSlot> slots,
      String next,
      List<String> also,
      List<Spot> places) {}

  /// @param slot its title
  /// @param place such as `1:23` or `page 4`, or empty
  public record Spot(String slot, String place, String quote, String words) {}
}
