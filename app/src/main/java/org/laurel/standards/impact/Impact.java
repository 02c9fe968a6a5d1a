package org.laurel.standards.impact;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.laurel.standards.Competency;
import org.laurel.standards.FrameworkVersion;
import org.laurel.standards.Uses;
import org.laurel.standards.Uses.Use;
import org.laurel.standards.impact.Change.Kind;

/// What one version of a framework changes for whatever points at another.
///
/// @param changes of each competency of the old version
/// @param added how many of the new version follow none of the old
/// @param uses what points at the competencies of the old version
/// @param followers what points at their successors already
public record Impact(
    FrameworkVersion from,
    FrameworkVersion to,
    List<Change> changes,
    int added,
    Map<Competency.Id, List<Use>> uses,
    Map<Competency.Id, List<Use>> followers) {

  static Map<Competency.Id, List<Use>> byCompetency(Stream<Use> uses) {
    return uses.collect(groupingBy(Use::competency));
  }

  public long count(Kind kind) {
    return changes.stream().filter(it -> it.kind() == kind).count();
  }

  /// Those of a kind that something points at.
  public List<Change> used(Kind kind) {
    return changes.stream().filter(it -> it.kind() == kind && !uses(it).isEmpty()).toList();
  }

  public boolean isUsed() {
    return !uses.isEmpty();
  }

  public List<Use> uses(Change change) {
    return uses.getOrDefault(change.old().id(), List.of());
  }

  /// What points at the successor of a competency already.
  public List<Use> followers(Change change) {
    return change.successors().stream()
        .flatMap(it -> followers.getOrDefault(it.id(), List.of()).stream())
        .filter(it -> it.kind() != Uses.Kind.RUBRIC)
        .toList();
  }

  /// By each competency that says the same, what it is in the new version.
  Map<Competency.Id, Competency.Id> successors() {
    return used(Kind.UNCHANGED).stream()
        .collect(Collectors.toMap(it -> it.old().id(), it -> it.successors().getFirst().id()));
  }

  /// Whether something points at the old words and nothing of its name at the new ones yet.
  public boolean canCarryOver() {
    return used(Kind.UNCHANGED).stream()
        .anyMatch(change -> {
          var ahead = followers(change).stream().map(Use::title).collect(Collectors.toSet());
          return uses(change).stream()
              .anyMatch(it -> it.kind() != Uses.Kind.RUBRIC && !ahead.contains(it.title()));
        });
  }

  static int added(List<Target> next, List<Change> changes) {
    var known =
        changes.stream().flatMap(it -> it.successors().stream()).collect(Collectors.toSet());
    return (int) next.stream().filter(it -> !known.contains(it)).count();
  }
}
