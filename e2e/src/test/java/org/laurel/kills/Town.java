package org.laurel.kills;

import java.util.concurrent.atomic.AtomicInteger;
import packaged.Postgres;
import packaged.Teachers;

/// Who may come to the crowd: each comes once, because what a kill left half done in somebody's
/// hands stays there.
final class Town {

  private static final Teachers PEOPLE = new Teachers("demo");
  private static final int ASSESSORS_FROM = 1_000_000;
  private static final int ASSESSORS = 2_000;

  private final AtomicInteger teacher = new AtomicInteger();
  private final AtomicInteger assessor = new AtomicInteger(ASSESSORS_FROM);
  private final int teachers;
  private boolean settled;

  /// @param teachers how many live here
  Town(int teachers) {
    this.teachers = teachers;
  }

  /// Once: whoever is here stays.
  void settle(Postgres postgres) {
    if (settled) return;
    PEOPLE.join(postgres, 1, teachers);
    PEOPLE.joinAsAssessors(postgres, ASSESSORS_FROM + 1, ASSESSORS_FROM + ASSESSORS);
    settled = true;
  }

  String agency() {
    return PEOPLE.agency();
  }

  /// @return the token of a teacher who has not come yet
  String nextTeacher() {
    return PEOPLE.token(teacher.incrementAndGet());
  }

  String nextAssessor() {
    return PEOPLE.token(assessor.incrementAndGet());
  }
}
