package org.laurel.standards;

import java.util.UUID;
import org.laurel.database.Identifier;
import org.springframework.web.util.UriComponentsBuilder;

/// A framework in one version.
///
/// @param identifier what CASE calls the framework in all its versions
/// @param title as people read it
/// @param source whose words its statements are
public record FrameworkVersion(
    Id id,
    UUID identifier,
    String slug,
    String version,
    String title,
    String publisher,
    Source source) {

  public record Id(UUID value) implements Identifier {}

  public enum Source {
    PUBLISHER,
    OURS
  }

  /// The page that shows it.
  public String path() {
    return address("/frameworks/{slug}").buildAndExpand(slug, version).toUriString();
  }

  /// The page of one of its items.
  public String path(UUID item) {
    return address("/frameworks/{slug}/{item}").buildAndExpand(slug, item, version).toUriString();
  }

  private static UriComponentsBuilder address(String path) {
    return UriComponentsBuilder.fromPath(path).queryParam("version", "{version}").encode();
  }
}
