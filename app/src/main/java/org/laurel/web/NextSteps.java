package org.laurel.web;

import java.util.List;
import java.util.Set;
import org.laurel.database.Identifier;

/// Says what a person could do next; each room that gives people work answers for its own.
public interface NextSteps {

  List<NextStep> of(Identifier person);

  /// Whether anything could wait for somebody with these roles; otherwise it is not asked.
  default boolean concerns(Set<String> roles) {
    return true;
  }
}
