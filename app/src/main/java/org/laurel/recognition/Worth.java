package org.laurel.recognition;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.laurel.catalog.OfferFacts;
import org.springframework.stereotype.Component;

/// Says on the offer page what a micro-credential is worth here, and who confirmed it when.
@Component
class Worth implements OfferFacts {

  private final Rules rules;

  Worth(Rules rules) {
    this.rules = rules;
  }

  @Override
  public List<Fact> about(Subject offer) {
    var coverage = rules.lately(offer.program(), offer.slug());
    return Stream.concat(coverage.giving().stream(), coverage.between().stream())
        .map(Worth::fact)
        .toList();
  }

  @Override
  public List<Claim> claims() {
    return rules.today().stream()
        .map(Rule::clause)
        .filter(it -> it.gives() != null)
        .map(Worth::claim)
        .toList();
  }

  private static Claim claim(Clause it) {
    return new Claim(it.jurisdiction(), it.benefit().kind().title(), it::covers);
  }

  private static Fact fact(Rule rule) {
    var clause = rule.clause();
    var confirmed = Objects.requireNonNull(rule.confirmedAt(), "in force, so confirmed");
    return new Fact(
        Topic.WORTH,
        clause.gives() == null ? clause.title() : clause.benefit().kind().title(),
        clause.words() + " " + clause.text(),
        "%s, %s; confirmed by %s"
            .formatted(clause.authority(), clause.jurisdiction(), rule.confirmedBy()),
        confirmed.atZone(ZoneOffset.UTC).toLocalDate());
  }
}
