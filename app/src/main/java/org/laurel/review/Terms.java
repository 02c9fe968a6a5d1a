package org.laurel.review;

/// How an agency reviews, from a moment on. What was agreed when a review was opened stays with it.
///
/// @param pairDays how many days one must have judged the other for the two to be a pair
/// @param loadCap how many submissions an assessor may hold at once
/// @param raters how many rate each submission, before a third is called
/// @param attempts how often a teacher may hand in; 0 is as often as it takes
/// @param appealDays within how many days of a decision a teacher may appeal; 0 is never
record Terms(
    Colleagues colleagues,
    int pairDays,
    int loadCap,
    int raters,
    Approval approval,
    int attempts,
    Eyes eyes,
    int appealDays,
    Invites invites) {

  /// While an agency has said nothing else.
  static final Terms DEFAULT =
      new Terms(Colleagues.DISTRICT, 365, 5, 2, Approval.NONE, 0, Eyes.ANY, 30, Invites.NONE);

  /// Whose workplaces make two people colleagues.
  enum Colleagues {
    DISTRICT("Same school or same district"),
    SCHOOL("Same school only"),
    NONE("Nobody is kept apart for where they work");

    private final String title;

    Colleagues(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  enum Approval {
    NONE("Nobody: the assessors decide"),
    MANAGER("A program manager says yes before the teacher hears");

    private final String title;

    Approval(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /// Who judges work that somebody has judged before.
  enum Eyes {
    ANY("Anyone whom the rules allow"),
    NEW("New assessors only"),
    SAME("The same assessors first, for two days");

    private final String title;

    Eyes(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /// Who is asked to become an assessor.
  enum Invites {
    NONE("Nobody"),
    EARNERS("Whoever has earned something");

    private final String title;

    Invites(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /// Whether this attempt is the last one.
  boolean isLast(int attempt) {
    return attempts > 0 && attempt >= attempts;
  }
}
