package org.laurel.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.OfferFacts.Claim;
import org.laurel.catalog.OfferFacts.Fact;
import org.laurel.catalog.OfferFacts.Topic;
import org.laurel.catalog.VersionStore.Head;
import org.laurel.catalog.search.Search;
import org.laurel.catalog.search.Worth;
import org.laurel.files.StoredFile;
import org.laurel.web.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The published versions, as visitors look through them.
@Component
class Offers {

  private final Catalog catalog;
  private final Search search;
  private final VersionStore versions;
  private final OfferStore store;
  private final Readings readings;
  private final List<OfferFacts> sources;

  Offers(
      Catalog catalog,
      Search search,
      VersionStore versions,
      OfferStore store,
      Readings readings,
      ObjectProvider<OfferFacts> sources) {
    this.catalog = catalog;
    this.search = search;
    this.versions = versions;
    this.store = store;
    this.readings = readings;
    this.sources = sources.orderedStream().toList();
  }

  record Offer(
      Head head,
      Version version,
      Reading reading,
      List<Fact> facts,
      Optional<RealHours> realHours) {

    Design design() {
      return version.design();
    }

    List<Fact> facts(Topic topic) {
      return facts.stream().filter(it -> it.topic() == topic).toList();
    }
  }

  @Transactional(readOnly = true)
  Shelf shelf(Wish wish) {
    var found = search.find(wish.asked(), this::worth);
    return new Shelf(wish, store.listings(found.page(wish.offset(), Wish.PAGE_SIZE)), found);
  }

  /// @param number of a version that somebody worked to, or null for the one that is open
  /// @throws NotFound when there is no such version, or it is a draft
  @Transactional(readOnly = true)
  Offer offer(String slug, @Nullable Integer number) {
    var head = head(slug, number);
    var drawn = catalog.drawn(head);
    var version = head.with(drawn.design());
    return new Offer(
        head,
        version,
        readings.of(head, drawn),
        sources.stream().flatMap(it -> it.about(version, head.program()).stream()).toList(),
        sources.stream().flatMap(it -> it.realHours(version).stream()).findFirst());
  }

  private Worth worth() {
    var claims = sources.stream().flatMap(it -> it.claims().stream()).toList();
    return (program, microCredential) ->
        claims.stream()
            .filter(it -> it.covers().test(program, microCredential))
            .flatMap(Claim::places)
            .collect(Collectors.toSet());
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
}
