package org.laurel.recognition;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.laurel.notices.Notice;
import org.laurel.notices.Notices;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.laurel.people.Role;
import org.springframework.stereotype.Component;

/// Tells those concerned what a credential brought, and that it was taken back.
@Component
class GainTidings {

  private final Notices notices;
  private final People people;

  GainTidings(Notices notices, People people) {
    this.notices = notices;
    this.people = people;
  }

  /// @param titles of the rules that gave something, by earner
  void tellGained(Map<Person.Id, List<String>> titles) {
    tell(titles, GainTidings::gained);
  }

  private void tell(Map<Person.Id, List<String>> titles, Function<List<String>, Notice> notice) {
    if (titles.isEmpty()) return;
    notices.tell(
        titles.entrySet().stream()
            .map(it -> new Notices.Told(it.getKey(), notice.apply(it.getValue())))
            .toList());
  }

  private static Notice gained(List<String> titles) {
    return new Notice(
        Notice.Urgency.DIGEST,
        "What your credential brings you",
        "You need not file anything. Your district has it now: " + String.join("; ", titles) + ".",
        "See what it is worth",
        "/value");
  }

  /// @param titles of the rules that give something for the asking, by earner
  void tellOpen(Map<Person.Id, List<String>> titles) {
    tell(titles, GainTidings::open);
  }

  private static Notice open(List<String> titles) {
    return new Notice(
        Notice.Urgency.PROMPT,
        "Your credential can bring you more",
        "You must ask for it, and some of it has a last day: " + String.join("; ", titles) + ".",
        "See what you can ask for",
        "/value");
  }

  /// @param what became of it, such as `is granted`
  void tellDecided(Gain gain, String what) {
    notices.tell(
        gain.earner(),
        new Notice(
            Notice.Urgency.DIGEST,
            gain.kind().title() + " for " + gain.title(),
            "%s for “%s” %s.".formatted(gain.kind().title(), gain.title(), what),
            "Read the letter",
            "/value/" + gain.id().value()));
  }

  void tellTakenBack() {
    for (var officer : people.holding(Role.RECOGNITION_OFFICER))
      notices.tell(
          officer.id(),
          new Notice(
              Notice.Urgency.PROMPT,
              "A credential that counted was taken back",
              "What it brought is marked as taken back. Correct pay and licence where it was used.",
              "See what was decided",
              "/recognition"));
  }
}
