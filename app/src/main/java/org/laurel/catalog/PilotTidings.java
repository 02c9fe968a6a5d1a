package org.laurel.catalog;

import java.util.UUID;
import org.laurel.notices.Notice;
import org.laurel.notices.Notice.Urgency;
import org.laurel.notices.Notices;
import org.laurel.people.Person;
import org.springframework.stereotype.Component;

/// Tells author and teacher that the other said a word on a pilot, without the name of the other.
@Component
class PilotTidings {

  private final Notices notices;

  PilotTidings(Notices notices) {
    this.notices = notices;
  }

  void tellAuthor(UUID author, Version version, PilotSpot spot) {
    notices.tell(
        new Person.Id(author),
        new Notice(
            Urgency.DIGEST,
            "A word from your pilot",
            "A teacher said a word on “%s”. It is about this part: %s."
                .formatted(version.design().title(), spot.title()),
            "Read it",
            "/desk/" + version.id().value() + "/pilot"));
  }

  /// @param what the author did with it
  void tellTeacher(PilotWordStore.Teller teller, String what) {
    notices.tell(
        new Person.Id(teller.person()),
        new Notice(
            Urgency.DIGEST,
            "Your word on a pilot was read",
            "You said a word on “" + teller.title() + "”. " + what,
            "Open my plan",
            "/learning"));
  }
}
