package org.laurel.notices;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import org.springframework.mail.javamail.MimeMessageHelper;

/// Puts a letter into the form that mail servers take.
final class Envelope {

  private Envelope() {}

  static MimeMessage around(Letter letter, String from) {
    var mail = new NamedMail(letter.id() + "@" + host(from));
    try {
      write(letter, from, mail);
      return mail;
    } catch (MessagingException e) {
      throw new IllegalStateException("The letter " + letter.id() + " cannot be written.", e);
    }
  }

  private static String host(String from) {
    return from.substring(from.indexOf('@') + 1).replace(">", "");
  }

  private static void write(Letter letter, String from, MimeMessage mail)
      throws MessagingException {
    var helper = new MimeMessageHelper(mail, true, UTF_8.name());
    helper.setFrom(from);
    helper.setTo(letter.address());
    helper.setSubject(letter.subject());
    helper.setText(letter.body(), letter.html());
    for (var header : headers(letter).entrySet())
      mail.setHeader(header.getKey(), header.getValue());
  }

  /// Programs must not answer ours (RFC 3834), and one click must stop us (RFC 8058).
  private static Map<String, String> headers(Letter letter) {
    var off = letter.off();
    return off == null
        ? Map.of("Auto-Submitted", "auto-generated")
        : Map.of(
            "Auto-Submitted",
            "auto-generated",
            "List-Unsubscribe",
            "<" + off + ">",
            "List-Unsubscribe-Post",
            "List-Unsubscribe=One-Click");
  }

  /// Keeps the Message-ID that the library would make anew at each attempt.
  private static class NamedMail extends MimeMessage {

    private final String id;

    NamedMail(String id) {
      super((Session) null);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + ">");
    }
  }
}
