package org.laurel.recognition;

import org.laurel.notices.Notice;
import org.laurel.notices.Notices;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.laurel.people.Role;
import org.springframework.stereotype.Component;

/// Tells officers what teachers ask, and teachers what officers answer.
@Component
class MatterTidings {

  private final Notices notices;
  private final People people;

  MatterTidings(Notices notices, People people) {
    this.notices = notices;
    this.people = people;
  }

  void tellOfficers(String subject, String path) {
    for (var officer : people.holding(Role.RECOGNITION_OFFICER))
      notices.tell(
          officer.id(),
          new Notice(
              Notice.Urgency.DIGEST,
              subject,
              "They wait for the answer of your office.",
              "Read and answer",
              path));
  }

  void tellTeacher(Person.Id teacher, String subject, String text, String path) {
    notices.tell(
        teacher, new Notice(Notice.Urgency.PROMPT, subject, text, "Read the answer", path));
  }
}
