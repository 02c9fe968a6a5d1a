package org.laurel.review.calibration;

import java.util.List;

/// How far a round of practice has come, and what is still needed.
final class PracticeProgress {

  private PracticeProgress() {}

  /// @param round its papers, the newest first
  static String inWords(List<Trial> round, Policy policy) {
    if (round.isEmpty())
      return "Score %d practice papers; %d %% of your scores are to be the same as ours."
          .formatted(policy.papers(), policy.bar());
    var soFar = "%.0f %% of your scores are the same as ours".formatted(Trial.agreement(round));
    return round.size() < policy.papers()
        ? "You have scored %d of %d papers. %s; %d %% is needed."
            .formatted(round.size(), policy.papers(), soFar, policy.bar())
        : "On your last %d papers %s; %d %% is needed. One more may be enough: the last %d count."
            .formatted(policy.papers(), soFar, policy.bar(), policy.papers());
  }
}
