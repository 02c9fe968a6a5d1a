package org.laurel.openbadges;

/// One question a verifier asks, and what it found.
public record Check(Step step, Outcome outcome) {

  /// The questions, in the order of the specification (Open Badges 3.0, 9.2; VC Data Model 2.0,
  /// 7.1).
  public enum Step {
    PARSE("it can be read"),
    CONTEXT("its words have one meaning"),
    SCHEMA("it has what an Open Badge must have"),
    PROOF("nobody changed it since it was signed"),
    ISSUER("the issuer it names is who signed it"),
    KEY("the key was good when it signed"),
    STATUS("it still stands"),
    VALIDITY("today is within its dates"),
    RECIPIENT("it belongs to this person"),
    ENDORSEMENTS("its endorsements hold"),
    EVIDENCE("its evidence is unchanged");

    private final String claim;

    Step(String claim) {
      this.claim = claim;
    }

    /// What a pass means, as a clause that can end a sentence.
    public String claim() {
      return claim;
    }
  }

  /// An answer. There is no fourth, and nobody folds them into a yes or no.
  public sealed interface Outcome {}

  public record Passed() implements Outcome {}

  public record Failed(String because) implements Outcome {}

  public record Skipped(String because) implements Outcome {}
}
