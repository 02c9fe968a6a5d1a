package org.laurel.standards.tree;

import java.util.List;
import org.laurel.standards.FrameworkVersion;
import org.springframework.web.util.UriComponentsBuilder;

/// Items of a framework in one version: its tree, one level of it, or what was looked for.
///
/// @param path of the page without its query, such as `/frameworks/steam-teaching`
/// @param query what was looked for, or empty
/// @param hasNext whether there are more of them on another page
public record Listing(
    FrameworkVersion framework,
    String path,
    String query,
    List<Branch> branches,
    Slice slice,
    boolean hasNext) {

  /// @param found one more than fits, when there is another page
  static Listing of(
      FrameworkVersion framework, String path, String query, List<Node> found, Slice slice) {
    return new Listing(
        framework,
        path,
        query,
        found.stream().limit(Slice.SIZE).map(it -> new Branch(it, List.of())).toList(),
        slice,
        found.size() > Slice.SIZE);
  }

  public boolean isSearch() {
    return !query.isEmpty();
  }

  public boolean hasPrevious() {
    return slice.number() > 1;
  }

  /// The address of another page of the same list.
  public String link(int number) {
    return UriComponentsBuilder.fromPath(path)
        .queryParam("version", "{version}")
        .queryParam("query", "{query}")
        .queryParam("page", number)
        .encode()
        .buildAndExpand(framework.version(), query)
        .toUriString();
  }
}
