package org.laurel.notices;

import java.time.InstantSource;
import java.util.List;
import org.laurel.database.Identifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells people things: on their messages page at once, and by mail as they prefer.
@Component
public class Notices {

  private final MessageStore messages;
  private final InboxStore inbox;
  private final LetterStore letters;
  private final LetterWriter writer;
  private final Carrier carrier;
  private final InstantSource clock;

  Notices(
      MessageStore messages,
      InboxStore inbox,
      LetterStore letters,
      LetterWriter writer,
      Carrier carrier,
      InstantSource clock) {
    this.messages = messages;
    this.inbox = inbox;
    this.letters = letters;
    this.writer = writer;
    this.carrier = carrier;
    this.clock = clock;
  }

  /// Stands in the outbox with the transaction that is open.
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(Identifier person, Notice notice) {
    tell(List.of(new Told(person, notice)));
  }

  /// The same for many, each with a notice of their own.
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(List<Told> all) {
    var now = clock.instant();
    messages.insert(all, now, carrier.isThere() ? now : null);
  }

  public record Told(Identifier person, Notice notice) {}

  /// Writes to an address rather than to a person: at any hour, whatever they prefer, and never on
  /// a page, because the link in it is the key to an account.
  ///
  /// @param agency the name that signs the letter
  /// @param base the address of the agency's start page
  @Transactional
  public void write(String address, String agency, String base, Notice notice) {
    if (carrier.isThere())
      letters.insert(writer.answer(address, agency, base, notice), clock.instant());
  }

  /// Whether this Laurel has a mail server, so that pages do not promise mail that never comes.
  public boolean sendsMail() {
    return carrier.isThere();
  }

  /// How many messages somebody has not read, counted up to 100.
  @Transactional(readOnly = true)
  public int unread(Identifier person) {
    return inbox.unread(person.value());
  }
}
