package org.laurel.catalog.desk;

import java.util.UUID;
import org.laurel.catalog.Version.Stage;
import org.laurel.notices.Notice;
import org.laurel.notices.Notice.Urgency;
import org.laurel.notices.Notices;
import org.laurel.people.Actor;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.laurel.people.Role;
import org.springframework.stereotype.Component;

/// Tells authors what waits for them.
@Component
class AuthorNotices {

  private final Notices notices;
  private final People people;

  AuthorNotices(Notices notices, People people) {
    this.notices = notices;
    this.people = people;
  }

  void reviewIsAsked(Actor by, Draft draft) {
    var notice =
        new Notice(
            Urgency.PROMPT,
            "A draft waits for your review",
            by.person().name() + " asks for a review of “" + draft.title() + "”.",
            "Open the draft",
            draft.path());
    people.holding(Role.AUTHOR).stream()
        .map(Person::id)
        .filter(it -> !it.equals(by.id()))
        .forEach(it -> notices.tell(it, notice));
  }

  void released(Actor by, Draft draft, UUID author, Stage stage) {
    notices.tell(
        new Person.Id(author),
        new Notice(
            Urgency.DIGEST,
            "Your draft is open to teachers",
            "%s released “%s”. Its stage is now: %s."
                .formatted(by.person().name(), draft.title(), stage.title()),
            "Open it",
            draft.path()));
  }

  void remarked(Actor by, Draft draft, UUID author, Place place) {
    if (author.equals(by.id().value())) return;
    notices.tell(
        new Person.Id(author),
        new Notice(
            Urgency.DIGEST,
            "A comment on your draft",
            by.person().name() + " wrote a comment on “" + draft.title() + "”.",
            "Read it",
            place.path(draft.version()) + "#comments"));
  }
}
