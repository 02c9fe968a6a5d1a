package org.laurel.catalog;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.OfferFacts.Claim;
import org.laurel.catalog.OfferFacts.Fact;
import org.laurel.catalog.OfferFacts.Subject;
import org.laurel.catalog.OfferFacts.Topic;
import org.laurel.catalog.ProspectusStore.Printed;
import org.laurel.catalog.VersionStore.Head;
import org.laurel.catalog.search.Search;
import org.laurel.catalog.search.Worth;
import org.laurel.standards.Competency;
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
  private final ProspectusStore prospectuses;
  private final OfferStore store;
  private final Schema schema;
  private final Ctdl ctdl;
  private final List<OfferFacts> sources;

  Offers(
      Catalog catalog,
      Search search,
      VersionStore versions,
      ProspectusStore prospectuses,
      OfferStore store,
      Schema schema,
      Ctdl ctdl,
      ObjectProvider<OfferFacts> sources) {
    this.catalog = catalog;
    this.search = search;
    this.versions = versions;
    this.prospectuses = prospectuses;
    this.store = store;
    this.schema = schema;
    this.ctdl = ctdl;
    this.sources = sources.orderedStream().toList();
  }

  /// @param schema for search engines (schema.org)
  /// @param ctdl for registries of credentials
  record Offer(
      Head head,
      Prospectus prospectus,
      Content schema,
      Content ctdl,
      List<Fact> facts,
      Optional<RealHours> realHours) {

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
    var printed = printed(slug, number);
    var head = printed.head();
    var subject = new Subject(head.id(), head.slug(), head.program());
    return new Offer(
        head,
        printed.prospectus(),
        Described.script(schema.of(head, printed.prospectus())),
        Described.script(ctdl.alone(head, printed.prospectus())),
        sources.stream().flatMap(it -> it.about(subject).stream()).toList(),
        sources.stream().flatMap(it -> it.realHours(head.id()).stream()).findFirst());
  }

  private Printed printed(String slug, @Nullable Integer number) {
    return found(
        number == null ? prospectuses.published(slug) : prospectuses.numbered(slug, number));
  }

  private static <T> T found(Optional<T> offer) {
    return offer.orElseThrow(() -> new NotFound("The micro-credential"));
  }

  /// @param standards the competencies that the design points at
  record Whole(Head head, Design design, List<Competency> standards) {}

  /// The same with all that it asks and teaches.
  @Transactional(readOnly = true)
  Whole whole(String slug, @Nullable Integer number) {
    var printed = printed(slug, number);
    return new Whole(
        printed.head(),
        catalog.complete(printed.head()).design(),
        printed.prospectus().standards());
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
  Design design(String slug, @Nullable Integer number) {
    var head = number == null ? versions.published(slug) : versions.numbered(slug, number);
    return catalog.complete(found(head)).design();
  }
}
