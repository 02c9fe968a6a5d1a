package org.laurel.review.calibration;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.laurel.catalog.EvidenceSlot;
import org.laurel.catalog.Rubric;
import org.laurel.catalog.Rubric.Criterion;
import org.laurel.catalog.Version;

/// The anchor papers of the version before, as they would be in this one.
///
/// @param same codes of the criteria that read in this version as they read in that one
record Inheritance(Version from, Version to, Set<String> same, List<Heir> heirs) {

  /// @param criteria what it is scored on in the new version
  /// @param open titles of those that read otherwise, or are new, and so must be scored again
  record Heir(Anchor paper, List<String> criteria, List<String> open) {

    boolean isWhole() {
      return open.isEmpty();
    }
  }

  /// From the newest version before this one that has papers in use and asks for no evidence that
  /// this one does not; empty when there is none, or when this one has papers already.
  ///
  /// @param versions at least those of the papers
  static Optional<Inheritance> of(Version to, List<Anchor> anchors, Collection<Version> versions) {
    if (anchors.stream().anyMatch(it -> it.version().equals(to.id()))) return Optional.empty();
    return versions.stream()
        .filter(it -> it.microCredential().equals(to.microCredential()))
        .filter(it -> it.number() < to.number())
        .filter(it -> slots(to).containsAll(slots(it)))
        .sorted(Comparator.comparing(Version::number).reversed())
        .map(it -> new Inheritance(it, to, same(it, to), heirs(it, to, anchors)))
        .filter(it -> !it.heirs().isEmpty())
        .findFirst();
  }

  private static Set<String> slots(Version version) {
    return version.design().slots().stream().map(EvidenceSlot::code).collect(Collectors.toSet());
  }

  /// None at all where the levels are others: a score would no longer say the same.
  private static Set<String> same(Version from, Version to) {
    var before = from.design().rubric();
    var after = to.design().rubric();
    if (!before.levels().equals(after.levels())
        || !before.demonstrates().equals(after.demonstrates())) return Set.of();
    return after.criteria().stream()
        .filter(it -> before.criteria().stream().anyMatch(old -> readsAlike(old, it)))
        .map(Criterion::code)
        .collect(Collectors.toSet());
  }

  private static boolean readsAlike(Criterion one, Criterion other) {
    return one.code().equals(other.code())
        && one.title().equals(other.title())
        && one.question().equals(other.question())
        && one.indicators().equals(other.indicators());
  }

  private static List<Heir> heirs(Version from, Version to, List<Anchor> anchors) {
    return anchors.stream()
        .filter(it -> it.version().equals(from.id()) && it.state() == Anchor.State.IN_USE)
        .map(it -> heir(it, from.design().rubric(), to.design().rubric(), same(from, to)))
        .filter(it -> !it.criteria().isEmpty())
        .toList();
  }

  /// A paper that was scored on everything is scored on everything again.
  private static Heir heir(Anchor paper, Rubric before, Rubric after, Set<String> same) {
    var whole = paper.criteria().size() == before.criteria().size();
    var asked =
        after.criteria().stream()
            .filter(it -> whole || paper.criteria().contains(it.code()))
            .toList();
    var open = asked.stream().filter(it -> !same.contains(it.code())).map(Criterion::title);
    return new Heir(paper, asked.stream().map(Criterion::code).toList(), open.toList());
  }

  /// Whether nothing that is judged has changed, so that who is qualified for one is for the other.
  boolean isWhole() {
    var criteria = to.design().rubric().criteria();
    return same.size() == criteria.size()
        && criteria.size() == from.design().rubric().criteria().size();
  }

  long ready() {
    return heirs.stream().filter(Heir::isWhole).count();
  }
}
