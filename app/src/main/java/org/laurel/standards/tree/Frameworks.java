package org.laurel.standards.tree;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.laurel.standards.Competency;
import org.laurel.standards.FrameworkVersion;
import org.laurel.standards.FrameworkVersions;
import org.laurel.standards.Uses;
import org.laurel.standards.tree.WordingStore.Wording;
import org.laurel.web.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The frameworks of the current agency as somebody looks through them.
@Component
class Frameworks {

  /// A tree of this size is one page; a larger one has a page for each item.
  private static final int WHOLE = 150;

  private static final int LETTERS = 30_000;
  private static final int RELATIVES = 100;

  private final FrameworkVersions versions;
  private final NodeStore nodes;
  private final WordingStore wordings;
  private final CrosswalkStore crosswalks;
  private final List<Uses> users;

  Frameworks(
      FrameworkVersions versions,
      NodeStore nodes,
      WordingStore wordings,
      CrosswalkStore crosswalks,
      ObjectProvider<Uses> users) {
    this.versions = versions;
    this.nodes = nodes;
    this.wordings = wordings;
    this.crosswalks = crosswalks;
    this.users = users.orderedStream().toList();
  }

  /// @throws NotFound when the agency has no such framework
  @Transactional(readOnly = true)
  List<FrameworkVersion> versions(String slug) {
    var all = versions.of(slug);
    if (all.isEmpty()) throw new NotFound("The framework");
    return all;
  }

  /// @param query words that must all occur, or empty for the tree
  @Transactional(readOnly = true)
  Listing listing(FrameworkVersion shown, String query, Slice slice) {
    var path = "/frameworks/" + shown.slug();
    if (!query.isEmpty())
      return Listing.of(shown, path, query, nodes.find(shown.id(), patterns(query), slice), slice);
    var whole = slice.number() == 1 ? nodes.all(shown.id(), WHOLE + 1) : List.<Node>of();
    return isShort(whole)
        ? new Listing(shown, path, "", Branch.of(whole), slice, false)
        : Listing.of(shown, path, "", nodes.top(shown.id(), slice), slice);
  }

  /// Each word of the query, to be found anywhere.
  private static List<String> patterns(String query) {
    return Stream.of(query.toLowerCase(Locale.ROOT).split("\\s+"))
        .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
        .toList();
  }

  private static boolean isShort(List<Node> nodes) {
    return !nodes.isEmpty()
        && nodes.size() <= WHOLE
        && nodes.stream().mapToInt(it -> it.statement().length()).sum() <= LETTERS;
  }

  /// @throws NotFound when this version of the framework has no such item
  @Transactional(readOnly = true)
  Detail item(FrameworkVersion shown, UUID item, Slice slice) {
    var path = nodes.path(shown.id(), item);
    if (path.isEmpty()) throw new NotFound("The standard");
    var told = wordings.of(shown.slug(), item);
    var address = "/frameworks/" + shown.slug() + "/" + item;
    var below = nodes.under(shown.id(), item, slice);
    return new Detail(
        path,
        Listing.of(shown, address, "", below, slice),
        told,
        crosswalks.of(item, RELATIVES),
        uses(told));
  }

  private List<Uses.Use> uses(List<Wording> told) {
    var ids =
        told.stream()
            .map(Wording::competency)
            .filter(Objects::nonNull)
            .map(Competency.Id::new)
            .toList();
    return ids.isEmpty() ? List.of() : users.stream().flatMap(it -> it.open(ids).stream()).toList();
  }
}
