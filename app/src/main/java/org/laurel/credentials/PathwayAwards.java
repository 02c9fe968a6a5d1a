package org.laurel.credentials;

import java.util.UUID;
import org.laurel.people.Person;

/// Awards that are for a whole pathway. They are issued as all others are.
public interface PathwayAwards {

  /// In the open transaction.
  ///
  /// @param times how often this person has completed it: each time is awarded once
  void make(Person.Id earner, Completion completion, int times);

  /// What it rests on is gone, so it does not stand any more.
  ///
  /// @param reason the sentence that everybody reads who verifies it
  void takeBack(Person.Id earner, UUID pathway, String reason);
}
