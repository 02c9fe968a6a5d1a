package org.laurel.portfolio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Version;
import org.laurel.database.AgencyId;
import org.laurel.database.Identifier;
import org.laurel.files.StoredFile;
import org.laurel.learning.Enrollment;
import org.laurel.people.Person;

/// A portfolio as it was when it was submitted.
///
/// @param attempt from 1
/// @param criteria codes of the criteria to judge: all on the teacher's way at first, then those
///   still open
/// @param items in the order of the slots
/// @param declaration on AI and help; null for what was submitted before anybody was asked
public record Submission(
    Id id,
    Enrollment.Id enrollment,
    Person.Id earner,
    Version.Id version,
    int attempt,
    Set<String> criteria,
    List<Item> items,
    @Nullable Declaration declaration,
    Instant at) {

  public record Id(UUID value) implements Identifier {}

  /// One artifact in a slot. Exactly one of `file`, `text` and `link` is there.
  ///
  /// @param name the file's name as the teacher gave it, or the artifact's title
  public record Item(
      UUID id,
      String slot,
      String name,
      @Nullable StoredFile file,
      @Nullable String text,
      @Nullable String link,
      Disclosure disclosure) {}

  /// What assessors are told about an item besides what it shows.
  ///
  /// @param shared whether another submission of the teacher holds it as well
  /// @param ownPart what the teacher did in what a team made, or null
  /// @param members the others of the team
  /// @param parts theirs, in the same order
  public record Disclosure(
      boolean shared, @Nullable String ownPart, List<Person.Id> members, List<String> parts) {}

  /// Everybody who made something in it together with the earner.
  public Set<Person.Id> colleagues() {
    return items.stream()
        .flatMap(it -> it.disclosure().members().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The same submission with the items of another row of it.
  Submission joined(Submission other) {
    var all = new ArrayList<>(items);
    all.addAll(other.items);
    return new Submission(
        id, enrollment, earner, version, attempt, criteria, List.copyOf(all), declaration, at);
  }

  /// Announced when a teacher has submitted.
  public record Made(AgencyId agency, Id submission) {}
}
