package org.laurel.standards.exchange;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// A CFPackage that was read and found sound (CASE 1.1 information model, CFPackage; 1.0 alike).
///
/// What goes out again equals what came in, the order of an object's members aside. There are no
/// defaults: what a package leaves out stays out. (Only a CFDocument that is asked for on its own
/// gets the `CFPackageURI` which CASE 1.1 demands there, when it has none.)
///
/// @param shell the package with its lists emptied
/// @param items in the order of the package
/// @param ties in the order of the package
record CasePackage(
    Head head,
    ObjectNode shell,
    ObjectNode document,
    List<Item> items,
    List<Tie> ties,
    List<Definition> definitions,
    Tree tree,
    String digest) {

  static final String DOCUMENT = "CFDocument";
  static final String ITEMS = "CFItems";
  static final String ASSOCIATIONS = "CFAssociations";
  static final String DEFINITIONS = "CFDefinitions";
  static final String RUBRICS = "CFRubrics";

  /// The lists of CFDefinitions (CASE 1.1, CFDefinition).
  static final List<String> KINDS =
      List.of("CFConcepts", "CFSubjects", "CFLicenses", "CFItemTypes", "CFAssociationGroupings");

  /// What tells one version of a framework from another.
  ///
  /// @param version as the publisher counts, or empty
  record Head(
      SourcedId id, String title, String publisher, String version, OffsetDateTime changed) {

    /// Under which name an alignment finds the version.
    String label() {
      return version.isEmpty() ? changed.toString() : version;
    }
  }

  /// @param kind the list it stands in
  /// @param position its place there, counted from one
  record Definition(String kind, int position, ObjectNode body) {}

  /// At which place of the package each item stands, counted from one.
  Map<SourcedId, Integer> positions() {
    return IntStream.range(0, items.size())
        .boxed()
        .collect(Collectors.toMap(nth -> items.get(nth).id(), nth -> nth + 1));
  }

  /// The items that an alignment can name: those with a code, the first of each, from top to
  /// bottom.
  Stream<Item> targets() {
    var seen = new HashSet<String>();
    return tree.inOrder().stream().filter(it -> it.code().filter(seen::add).isPresent());
  }
}
