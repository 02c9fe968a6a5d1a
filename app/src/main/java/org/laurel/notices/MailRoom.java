package org.laurel.notices;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.laurel.notices.AddressBook.Addressee;
import org.laurel.notices.AddressBook.Sender;
import org.laurel.notices.MessageStore.Pending;
import org.laurel.notices.PreferenceStore.Preference;
import org.laurel.notices.Timetable.Slot;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Turns messages into letters when their time has come; one letter holds a whole digest.
@Component
class MailRoom {

  private static final int BATCH = 500;

  private final MessageStore messages;
  private final PreferenceStore preferences;
  private final LetterStore letters;
  private final LetterWriter writer;
  private final AddressBook book;
  private final Timetable timetable;
  private final String publicUrl;

  MailRoom(
      MessageStore messages,
      PreferenceStore preferences,
      LetterStore letters,
      LetterWriter writer,
      AddressBook book,
      NoticeSettings settings,
      @Value("${laurel.public-url}") String publicUrl) {
    this.messages = messages;
    this.preferences = preferences;
    this.letters = letters;
    this.writer = writer;
    this.book = book;
    this.timetable = new Timetable(QuietHours.parse(settings.quiet()));
    this.publicUrl = publicUrl;
  }

  @Transactional
  public void sort(Sender sender, Instant now) {
    var due = messages.due(now, BATCH);
    if (due.isEmpty()) return;
    var byPerson = due.stream().collect(groupingBy(Pending::person, LinkedHashMap::new, toList()));
    var addressees = book.addressees(byPerson.keySet());
    var wishes = preferences.of(byPerson.keySet());
    byPerson.forEach((person, pending) -> {
      var addressee = addressees.get(person);
      var wish = wishes.get(person);
      if (addressee == null || wish == null) stop(pending);
      else sort(new Desk(sender, addressee, wish, now), pending);
    });
  }

  /// The place where one person's messages are sorted.
  private record Desk(Sender sender, Addressee addressee, Preference wish, Instant now) {

    ZonedDateTime local(Instant instant) {
      return instant.atZone(addressee.timeZone());
    }
  }

  private void sort(Desk desk, List<Pending> pending) {
    var digest = new ArrayList<Pending>();
    for (var message : pending)
      switch (slot(desk, message)) {
        case Slot.NoMail() -> stop(List.of(message));
        case Slot.At(var moment) -> messages.mailAt(List.of(message.id()), moment);
        case Slot.InDigest() -> digest.add(message);
        case Slot.AtOnce() -> {
          letters.insert(prompt(desk, message), desk.now());
          stop(List.of(message));
        }
      }
    if (digest.isEmpty()) return;
    letters.insert(digest(desk, digest), desk.now());
    stop(digest);
  }

  private Slot slot(Desk desk, Pending message) {
    return timetable.slot(
        message.urgency(),
        desk.wish().wish(),
        desk.local(message.createdAt().toInstant()),
        desk.local(desk.now()));
  }

  private Letter prompt(Desk desk, Pending message) {
    return writer.prompt(
        desk.addressee(),
        desk.sender().name(),
        base(desk.sender()),
        desk.wish().key(),
        message.notice());
  }

  private Letter digest(Desk desk, List<Pending> messages) {
    return writer.digest(
        desk.addressee(),
        desk.sender().name(),
        base(desk.sender()),
        desk.wish().key(),
        messages.stream().map(Pending::notice).toList());
  }

  private String base(Sender sender) {
    return publicUrl + "/" + sender.slug();
  }

  private void stop(List<Pending> done) {
    messages.mailAt(done.stream().map(Pending::id).toList(), null);
  }
}
