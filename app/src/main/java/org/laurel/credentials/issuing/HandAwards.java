package org.laurel.credentials.issuing;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Validity;
import org.laurel.catalog.Version;
import org.laurel.credentials.Credential;
import org.laurel.database.Ids;
import org.laurel.openbadges.model.IdentityObject;
import org.laurel.people.Agencies;
import org.laurel.people.Person;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes the awards that two people have decided instead of reviewers. From there on they go the
/// way of all others: they wait while issuing is halted, and are issued once.
@Component
public class HandAwards {

  private final Awards awards;
  private final HandStore store;
  private final Catalog catalog;
  private final Earners earners;
  private final Agencies agencies;
  private final Ids ids;
  private final InstantSource clock;

  HandAwards(
      Awards awards,
      HandStore store,
      Catalog catalog,
      Earners earners,
      Agencies agencies,
      Ids ids,
      InstantSource clock) {
    this.awards = awards;
    this.store = store;
    this.catalog = catalog;
    this.earners = earners;
    this.agencies = agencies;
    this.ids = ids;
    this.clock = clock;
  }

  /// @param by the decision, which stands where others have their review
  /// @param levels by criterion code
  /// @param replaces the credential in whose place it stands, or null
  public record Decided(
      UUID by,
      Version.Id version,
      Person.Id earner,
      String earnerName,
      Map<String, String> levels,
      @Nullable UUID replaces) {}

  /// @return the award, whose id the credential takes
  /// @throws Refused when there is one already
  @Transactional
  public UUID make(Decided decided) {
    var award = award(decided);
    if (!awards.make(award))
      throw new Refused("It was awarded already. There is nothing left to do.");
    return award.id();
  }

  private Award award(Decided decided) {
    var replaces = decided.replaces();
    var design = catalog.version(decided.version()).design();
    var at = at(replaces);
    return new Award(
        ids.next(),
        decided.version(),
        decided.earner(),
        replaces == null ? byHand(decided) : Basis.correction(replaces),
        decided.by(),
        design.title(),
        decided.earnerName(),
        IdentityObject.email(earners.of(decided.earner()).address(), new SecureRandom()),
        decided.levels(),
        at,
        Validity.until(design, at, agencies.current().timeZone()));
  }

  private String byHand(Decided decided) {
    var last = store.last(decided.version(), decided.earner());
    return Basis.byHand(last.filter(HandStore.ByHand::isTakenBack).map(HandStore.ByHand::id));
  }

  /// What was corrected was earned when it was earned.
  private Instant at(@Nullable UUID replaces) {
    return replaces == null ? clock.instant() : store.decidedAt(replaces);
  }

  /// The levels that were decided, by criterion code.
  @Transactional(readOnly = true)
  public Map<String, String> levels(Credential.Id credential) {
    return store.levels(credential.value());
  }
}
