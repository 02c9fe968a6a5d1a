package org.laurel.web;

import java.util.List;
import org.laurel.database.Identifier;

/// Says what a person could do next; each room that gives people work answers for its own.
public interface NextSteps {

  List<NextStep> of(Identifier person);
}
