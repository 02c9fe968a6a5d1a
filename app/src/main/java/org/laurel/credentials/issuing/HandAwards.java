package org.laurel.credentials.issuing;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Validity;
import org.laurel.catalog.Version;
import org.laurel.credentials.Completion;
import org.laurel.credentials.Completions;
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
  private final Completions completions;
  private final Catalog catalog;
  private final Earners earners;
  private final Agencies agencies;
  private final Ids ids;
  private final InstantSource clock;

  HandAwards(
      Awards awards,
      HandStore store,
      Completions completions,
      Catalog catalog,
      Earners earners,
      Agencies agencies,
      Ids ids,
      InstantSource clock) {
    this.awards = awards;
    this.store = store;
    this.completions = completions;
    this.catalog = catalog;
    this.earners = earners;
    this.agencies = agencies;
    this.ids = ids;
    this.clock = clock;
  }

  /// @param by the decision, which stands where others have their review
  /// @param version that was earned, or the pathway
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
    var replaces = decided.replaces();
    var completion = replaces == null ? Optional.<Completion>empty() : completions.of(replaces);
    var award =
        completion.map(it -> ofPathway(decided, it)).orElseGet(() -> ofMicroCredential(decided));
    if (!awards.make(award))
      throw new Refused("It was awarded already. There is nothing left to do.");
    completion.ifPresent(it -> completions.insert(award.id(), it));
    return award.id();
  }

  private Award ofMicroCredential(Decided decided) {
    var replaces = decided.replaces();
    var design = catalog.version(decided.version()).design();
    var at = at(replaces);
    var basis = replaces == null ? byHand(decided) : Basis.correction(replaces);
    var until = Validity.until(design, at, agencies.current().timeZone());
    return award(decided, basis, design.title(), at, until);
  }

  /// What counted for it, and in which words, stays as it was.
  private Award ofPathway(Decided decided, Completion completion) {
    var replaces = Objects.requireNonNull(decided.replaces(), "completed before");
    var basis = Basis.pathwayCorrection(replaces);
    return award(decided, basis, completion.title(), at(replaces), null);
  }

  private Award award(
      Decided decided, String basis, String title, Instant at, @Nullable Instant until) {
    return new Award(
        ids.next(),
        decided.version(),
        decided.earner(),
        basis,
        decided.by(),
        title,
        decided.earnerName(),
        IdentityObject.email(earners.of(decided.earner()).address(), new SecureRandom()),
        decided.levels(),
        at,
        until);
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
