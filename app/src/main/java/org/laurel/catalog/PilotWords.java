package org.laurel.catalog;

import java.util.List;
import java.util.UUID;
import org.laurel.catalog.PilotWord.State;
import org.laurel.people.Actor;
import org.laurel.people.Person;
import org.laurel.people.PersonalData;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What teachers of a pilot say to its author, and what the author says back. Neither reads the
/// name of the other.
@Component
@Transactional
public class PilotWords implements PersonalData {

  private static final int LONGEST = 2000;

  private final PilotWordStore store;
  private final PilotTidings tidings;

  PilotWords(PilotWordStore store, PilotTidings tidings) {
    this.store = store;
    this.tidings = tidings;
  }

  /// @param spot the key of one of its spots
  /// @throws Refused when it is no pilot, or nothing is said
  public void say(Person.Id person, Version version, String spot, String text) {
    if (version.stage() != Version.Stage.PILOT)
      throw new Refused("This is no pilot any more, so its author asks for no more words.");
    var about =
        PilotSpot.all(version.design()).stream()
            .filter(it -> it.key().equals(spot))
            .findFirst()
            .orElseThrow(() -> new NotFound("This part of the pilot"));
    store.insert(version.id(), spot, checked(text, "Write what you want to say."), person);
    store.author(version.id()).ifPresent(it -> tidings.tellAuthor(it, version, about));
  }

  private static String checked(String text, String whatToDo) {
    if (text.isBlank()) throw new Refused("There are no words yet. " + whatToDo);
    if (text.length() > LONGEST)
      throw new Refused("This is too long: 2,000 characters are the most. Shorten it.");
    if (text.indexOf('\0') >= 0) throw new Refused("Take the hidden sign out of this text.");
    return text.strip();
  }

  /// Takes back one's own word, as long as no author has settled it.
  public void takeBack(Person.Id person, Version.Id version, UUID word) {
    if (store.delete(version, word, person) == 0) throw new NotFound("The word");
  }

  /// One's own, the newest first.
  @Transactional(readOnly = true)
  public List<PilotWord> by(Person.Id person, Version.Id version) {
    return store.by(person, version);
  }

  /// On this version and on those before it of the same micro-credential; open ones first.
  @Transactional(readOnly = true)
  public List<PilotWord> about(Version.Id version) {
    return store.about(version);
  }

  /// @throws Refused when the answer is empty
  public void answer(Actor by, Version.Id version, UUID word, String answer) {
    known(version, word);
    var text = checked(answer, "Write your answer, or set the word aside.");
    store.settle(word, State.ANSWERED, text, by.id());
    tidings.tellTeacher(store.teller(word), "The author answered: " + text);
  }

  /// @param answer why, or empty
  public void setAside(Actor by, Version.Id version, UUID word, String answer) {
    known(version, word);
    var text = answer.isBlank() ? null : checked(answer, "");
    store.settle(word, State.SET_ASIDE, text, by.id());
    tidings.tellTeacher(
        store.teller(word),
        "The author read it and set it aside." + (text == null ? "" : " " + text));
  }

  public void reopen(Version.Id version, UUID word) {
    known(version, word);
    store.settle(word, State.OPEN, null, null);
  }

  private void known(Version.Id version, UUID word) {
    if (store.about(version).stream().noneMatch(it -> it.id().equals(word)))
      throw new NotFound("The word");
  }

  @Override
  public String part() {
    return "words on pilots";
  }

  @Override
  public Object of(Person.Id person) {
    return store.by(person);
  }
}
