package org.laurel.standards.tree;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// One association, seen from one of its ends; what it leads to is null unless the agency has it.
///
/// @param title what it calls the other end
/// @param uri where it says the other end is
/// @param slug of the framework that has the other end, and its newest version that does
public record Relative(
    String type,
    Kinship.Direction direction,
    String title,
    String uri,
    @Nullable UUID item,
    @Nullable String code,
    @Nullable String statement,
    @Nullable String slug,
    @Nullable String version,
    @Nullable String framework) {

  public String words() {
    return Kinship.words(type, direction);
  }

  /// The page of the other end.
  public String path() {
    return UriComponentsBuilder.fromPath("/frameworks/{slug}/{item}")
        .queryParam("version", "{version}")
        .encode()
        .buildAndExpand(slug, item, version)
        .toUriString();
  }

  /// Whether a browser may be sent to the publisher's own page.
  public boolean isOnTheWeb() {
    return uri.startsWith("https://") || uri.startsWith("http://");
  }
}
