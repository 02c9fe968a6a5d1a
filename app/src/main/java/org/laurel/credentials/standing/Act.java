package org.laurel.credentials.standing;

import org.laurel.notices.Notice;

/// What is done to a credential, and how its earner is told.
public enum Act {
  REVOKE(
      "Revoke",
      "s.revoked_at is null",
      "credential revoked",
      "A credential of yours was revoked",
      "Your credential “%s” was revoked. The reason given is: %s If you think this is wrong, write to your program manager."),
  SUSPEND(
      "Put on hold",
      "s.revoked_at is null and s.suspended_at is null",
      "credential put on hold",
      "A credential of yours is on hold",
      "Your credential “%s” is on hold while something is looked into. It is not lost, and you need not do anything. The reason given is: %s You get a message as soon as it stands again."),
  REINSTATE(
      "End the hold",
      "s.revoked_at is null and s.suspended_at is not null",
      "credential reinstated",
      "Your credential stands again",
      "Your credential “%s” is no longer on hold: everyone who checks it sees that it is valid. The reason given is: %s Thank you for your patience.");

  private final String title;
  private final String from;
  private final String recorded;
  private final String subject;
  private final String text;

  Act(String title, String from, String recorded, String subject, String text) {
    this.title = title;
    this.from = from;
    this.recorded = recorded;
    this.subject = subject;
    this.text = text;
  }

  public String title() {
    return title;
  }

  /// In SQL, which credentials it changes.
  String from() {
    return from;
  }

  /// As the record has it.
  String recorded() {
    return recorded;
  }

  Notice notice(Affected credential, String reason) {
    return new Notice(
        Notice.Urgency.PROMPT,
        subject,
        text.formatted(credential.title(), reason),
        "See the credential",
        "/credentials/" + credential.id());
  }
}
