package org.laurel.notices;

/// How somebody wants to hear by mail; the messages page shows everything in any case.
enum MailWish {
  AS_IT_HAPPENS("When somebody waits for me, at once. The rest once a week."),
  WEEKLY("Once a week, all in one mail."),
  NEVER("No mail. I look at my messages here.");

  private final String sentence;

  MailWish(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
