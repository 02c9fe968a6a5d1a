package org.laurel.notices;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.laurel.notices.AddressBook.Sender;
import org.laurel.notices.MessageStore.Pending;
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
      else sort(new Desk(sender, base(sender), addressee, wish, now), pending);
    });
  }

  private String base(Sender sender) {
    return publicUrl + "/" + sender.slug();
  }

  private void sort(Desk desk, List<Pending> pending) {
    var digest = new ArrayList<Pending>();
    for (var message : pending)
      switch (desk.slot(message, timetable)) {
        case Slot.NoMail() -> stop(List.of(message));
        case Slot.At(var moment) -> messages.mailAt(List.of(message.id()), moment);
        case Slot.InDigest() -> digest.add(message);
        case Slot.AtOnce() -> send(desk.prompt(message, writer), List.of(message), desk.now());
      }
    if (!digest.isEmpty()) send(desk.digest(digest, writer), digest, desk.now());
  }

  /// From now on the letter stands for the messages that it tells.
  private void send(Letter letter, List<Pending> told, Instant now) {
    letters.insert(letter, now);
    stop(told);
  }

  private void stop(List<Pending> done) {
    messages.mailAt(done.stream().map(Pending::id).toList(), null);
  }
}
