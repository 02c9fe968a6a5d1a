package org.laurel.notices;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.laurel.notices.AddressBook.Addressee;
import org.laurel.notices.AddressBook.Sender;
import org.laurel.notices.MessageStore.Pending;
import org.laurel.notices.PreferenceStore.Preference;
import org.laurel.notices.Timetable.Slot;

/// The place where one person's messages are sorted, and their letters written.
///
/// @param base the address of the sender's start page
record Desk(Sender sender, String base, Addressee addressee, Preference wish, Instant now) {

  Slot slot(Pending message, Timetable timetable) {
    return timetable.slot(
        message.urgency(), wish.wish(), local(message.createdAt().toInstant()), local(now));
  }

  private ZonedDateTime local(Instant instant) {
    return instant.atZone(addressee.timeZone());
  }

  Letter prompt(Pending message, LetterWriter writer) {
    return writer.prompt(addressee, sender.name(), base, wish.key(), message.notice());
  }

  Letter digest(List<Pending> messages, LetterWriter writer) {
    var notices = messages.stream().map(Pending::notice).toList();
    return writer.digest(addressee, sender.name(), base, wish.key(), notices);
  }
}
