package org.laurel.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.OfferFacts;
import org.laurel.catalog.Version;
import org.springframework.stereotype.Component;

/// Says on the offer page what a micro-credential is worth here, and who confirmed it when.
@Component
class Worth implements OfferFacts {

  private final Rules rules;
  private final Catalog catalog;
  private final Clock clock;

  Worth(Rules rules, Catalog catalog, Clock clock) {
    this.rules = rules;
    this.catalog = catalog;
    this.clock = clock;
  }

  @Override
  public List<Fact> about(Version version) {
    return rules
        .covering(catalog.program(version.id()), version.slug(), LocalDate.now(clock))
        .values()
        .stream()
        .map(Worth::fact)
        .toList();
  }

  private static Fact fact(Rule rule) {
    var clause = rule.clause();
    var confirmed = Objects.requireNonNull(rule.confirmedAt(), "in force, so confirmed");
    return new Fact(
        clause.gives().kind().title(),
        clause.gives().words() + ". " + clause.text(),
        "%s, %s; confirmed by %s"
            .formatted(clause.authority(), clause.jurisdiction(), rule.confirmedBy()),
        confirmed.atZone(ZoneOffset.UTC).toLocalDate());
  }
}
