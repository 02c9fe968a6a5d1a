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
import org.laurel.catalog.VersionStore.Head;
import org.laurel.catalog.search.Search;
import org.laurel.catalog.search.Worth;
import org.laurel.web.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The published versions, as visitors look through them.
@Component
class Offers {

  private final Search search;
  private final ProspectusStore prospectuses;
  private final OfferStore store;
  private final Schema schema;
  private final Ctdl ctdl;
  private final List<OfferFacts> sources;

  Offers(
      Search search,
      ProspectusStore prospectuses,
      OfferStore store,
      Schema schema,
      Ctdl ctdl,
      ObjectProvider<OfferFacts> sources) {
    this.search = search;
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
    var printed = prospectuses.printed(slug, number);
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

  private Worth worth() {
    var claims = sources.stream().flatMap(it -> it.claims().stream()).toList();
    return (program, microCredential) ->
        claims.stream()
            .filter(it -> it.covers().test(program, microCredential))
            .flatMap(Claim::places)
            .collect(Collectors.toSet());
  }
}
