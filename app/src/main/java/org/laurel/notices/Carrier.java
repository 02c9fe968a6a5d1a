package org.laurel.notices;

import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Carries letters to the mail server.
///
/// A letter leaves the outbox only after the server took it. Should this process die between the
/// two it is sent again under the same Message-ID, by which mail programs know the copy.
@Component
class Carrier {

  private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);
  private static final int BATCH = 50;
  private static final int MOST_ATTEMPTS = 15;

  private final LetterStore letters;
  private final JavaMailSender server;
  private final NoticeSettings settings;
  private final boolean there;

  Carrier(
      LetterStore letters,
      JavaMailSender server,
      NoticeSettings settings,
      MailProperties mailServer) {
    this.letters = letters;
    this.server = server;
    this.settings = settings;
    var host = mailServer.getHost();
    this.there = host != null && !host.isBlank();
    if (!there) LOG.info("No mail server is set, so messages only stand on the messages page");
  }

  boolean isThere() {
    return there;
  }

  @Transactional
  public void carry(Instant now) {
    var mails = new HashMap<MimeMessage, UUID>();
    for (var letter : letters.due(now, BATCH))
      mails.put(Envelope.around(letter, settings.from()), letter.id());
    if (!mails.isEmpty()) settle(mails, send(mails.keySet()), now);
  }

  private Set<?> send(Set<MimeMessage> mails) {
    try {
      server.send(mails.toArray(MimeMessage[]::new));
      return Set.of();
    } catch (MailSendException some) {
      LOG.warn(
          "{} letters were not taken and will be tried again", some.getFailedMessages().size());
      return some.getFailedMessages().keySet();
    } catch (MailException all) {
      LOG.warn("The mail server took no letter: {}", all.getMessage());
      return Set.copyOf(mails);
    }
  }

  private void settle(Map<MimeMessage, UUID> mails, Set<?> failed, Instant now) {
    var sent = new ArrayList<UUID>();
    mails.forEach((mail, letter) -> {
      if (failed.contains(mail)) letters.retry(letter, now);
      else sent.add(letter);
    });
    if (!sent.isEmpty()) letters.remove(sent);
    if (!failed.isEmpty()) giveUp();
  }

  private void giveUp() {
    var lost = letters.giveUpAfter(MOST_ATTEMPTS);
    if (lost > 0) LOG.error("{} letters were given up after {} attempts", lost, MOST_ATTEMPTS);
  }
}
