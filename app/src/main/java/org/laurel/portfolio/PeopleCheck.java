package org.laurel.portfolio;

import java.util.List;
import java.util.stream.Stream;
import org.laurel.portfolio.Check.Finding;

/// Looks for people in a portfolio: students, whose consent must hold, and the teacher, whom
/// assessors should not know.
record PeopleCheck(Portfolio portfolio) {

  List<Finding> missing() {
    return Stream.concat(unanswered(), lacking()).toList();
  }

  private Stream<Finding> lacking() {
    return portfolio.placed().stream()
        .flatMap(it ->
            it.lacks().consentOf().stream()
                .map(student ->
                    new Finding(
                        it.slot(),
                        "“%s” shows %s, and no consent holds today. Note it in My students, or take “%s” out."
                            .formatted(it.title(), student, it.title()))));
  }

  private Stream<Finding> unanswered() {
    return portfolio.unanswered().stream()
        .map(it ->
            new Finding(
                "students",
                "Say whether students can be seen, heard or named in “%s”.".formatted(it.title())));
  }

  List<Finding> warnings() {
    return Stream.concat(names(), unnamed()).toList();
  }

  private Stream<Finding> unnamed() {
    return portfolio.placed().stream()
        .filter(it -> it.lacks().nobodyNamed())
        .map(it ->
            new Finding(
                it.slot(),
                "Students are in “%s”. Name them in its details, and we watch over their consent."
                    .formatted(it.title())));
  }

  private Stream<Finding> names() {
    return portfolio.placed().stream()
        .filter(it -> it.names() != null && !it.names().isEmpty())
        .map(it ->
            new Finding(
                it.slot(),
                "“%s” says who you are: %s. Assessors should not know. Mend it, or leave it: we hide"
                        .formatted(it.title(), it.names())
                    + " what we can."));
  }
}
