package org.laurel.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.VersionStore.Head;
import org.laurel.files.StoredFile;
import org.laurel.standards.Competency;
import org.laurel.standards.Standards;
import org.laurel.web.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The published versions, as visitors look through them.
@Component
class Offers {

  private static final int READINGS_KEPT = 100;

  private final Catalog catalog;
  private final VersionStore versions;
  private final OfferStore store;
  private final Standards standards;
  private final List<OfferFacts> sources;
  private final Recent<Version.Id, Reading> readings = new Recent<>(READINGS_KEPT);

  Offers(
      Catalog catalog,
      VersionStore versions,
      OfferStore store,
      Standards standards,
      ObjectProvider<OfferFacts> sources) {
    this.catalog = catalog;
    this.versions = versions;
    this.store = store;
    this.standards = standards;
    this.sources = sources.orderedStream().toList();
  }

  record Offer(Head head, Version version, Reading reading, List<OfferFacts.Fact> facts) {

    Design design() {
      return version.design();
    }
  }

  @Transactional(readOnly = true)
  Shelf shelf(Wish wish) {
    var found = store.find(wish);
    var counted = found.isEmpty() && wish.page() > 1 ? store.find(wish.atPage(1)) : found;
    var total = counted.isEmpty() ? 0 : counted.getFirst().total();
    return new Shelf(wish, found, total, store.choices());
  }

  /// @param number of a version that somebody worked to, or null for the one that is open
  /// @throws NotFound when there is no such version, or it is a draft
  @Transactional(readOnly = true)
  Offer offer(String slug, @Nullable Integer number) {
    var head = head(slug, number);
    var version = catalog.complete(head);
    var facts = sources.stream().flatMap(it -> it.about(version).stream()).toList();
    return new Offer(head, version, reading(version), facts);
  }

  @Transactional(readOnly = true)
  StoredFile badge(String slug, @Nullable Integer number) {
    return catalog.complete(head(slug, number)).design().badge();
  }

  /// Empty when the author gave only a PNG.
  @Transactional(readOnly = true)
  Optional<String> drawing(String slug, @Nullable Integer number) {
    return Optional.ofNullable(catalog.complete(head(slug, number)).design().drawing());
  }

  private Head head(String slug, @Nullable Integer number) {
    return (number == null ? versions.published(slug) : versions.numbered(slug, number))
        .orElseThrow(() -> new NotFound("The micro-credential"));
  }

  /// Every version, open to new teachers or not.
  @Transactional(readOnly = true)
  List<Head> library() {
    return versions.all();
  }

  /// A draft may still change, and no visitor gets to see one, so what is kept here stays true.
  private Reading reading(Version version) {
    return readings
        .get(version.id())
        .orElseGet(() -> readings.put(version.id(), read(version.design())));
  }

  private Reading read(Design design) {
    var ids = design.alignments().stream().map(Competency.Id::new).toList();
    return Reading.of(design, standards.all(ids));
  }
}
