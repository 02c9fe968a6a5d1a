package org.laurel.review;

import java.util.ArrayList;
import org.laurel.portfolio.Submission.Disclosure;

/// What an assessor is told of a piece of evidence besides what it shows; no names, and never which
/// other submission is meant.
final class Told {

  private Told() {}

  /// Markdown with the teacher's own words in it, or empty.
  static String about(Disclosure it) {
    var lines = new ArrayList<String>();
    if (it.shared())
      lines.add("The teacher has also given this as evidence in another submission.");
    if (!it.members().isEmpty()) {
      lines.add("A team of %d made it.".formatted(it.members().size() + 1));
      lines.add("The teacher's own part: " + it.ownPart());
      it.parts().forEach(part -> lines.add("Another member's part: " + part));
    }
    return String.join("\n\n", lines);
  }
}
