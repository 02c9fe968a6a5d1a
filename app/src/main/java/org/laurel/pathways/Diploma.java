package org.laurel.pathways;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.laurel.catalog.Catalog;
import org.laurel.credentials.Completion;
import org.laurel.people.Person;
import org.springframework.stereotype.Component;

/// Puts a pathway that somebody completed into the words of its credential.
@Component
class Diploma {

  private final CountedStore counted;
  private final PathwayStore pathways;
  private final Catalog catalog;

  Diploma(CountedStore counted, PathwayStore pathways, Catalog catalog) {
    this.counted = counted;
    this.pathways = pathways;
    this.catalog = catalog;
  }

  Completion of(Person.Id person, Pathway pathway) {
    var outline = pathway.outline();
    return new Completion(
        pathway.id().value(),
        pathway.slug(),
        counted.program(pathway.id()),
        outline.title(),
        outline.kind().achievement(),
        outline.summary(),
        criteria(pathway),
        counted.of(person, micros(pathway), before(pathway)));
  }

  private static List<String> micros(Pathway pathway) {
    return pathway.leaves(Requirement.Earned.class).map(Requirement.Earned::slug).toList();
  }

  /// Pathways that are part of it, or come first.
  private static List<String> before(Pathway pathway) {
    var parts = pathway.leaves(Requirement.Completed.class).map(Requirement.Completed::slug);
    return Stream.concat(pathway.after().stream(), parts).toList();
  }

  private String criteria(Pathway pathway) {
    var titles =
        pathways.all().stream()
            .collect(Collectors.toMap(Pathway::slug, it -> it.outline().title()));
    var micros =
        micros(pathway).stream()
            .distinct()
            .flatMap(it -> catalog.published(it).stream())
            .collect(Collectors.toMap(it -> it.slug(), it -> it.design().title()));
    return pathway.outline().summary().strip()
        + "\n\nIt asks for:\n\n"
        + new Spelled(micros, titles).lines(pathway.requires(), 0);
  }
}
