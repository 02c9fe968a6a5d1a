package org.laurel.standards;

/// A set of standards in one version.
///
/// @param slug such as `virginia-computer-science`
public record FrameworkName(String slug, String version) implements Comparable<FrameworkName> {

  @Override
  public int compareTo(FrameworkName other) {
    var bySlug = slug.compareTo(other.slug);
    return bySlug == 0 ? version.compareTo(other.version) : bySlug;
  }
}
