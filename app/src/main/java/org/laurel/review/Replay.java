package org.laurel.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.laurel.audit.Audit;
import org.laurel.catalog.Catalog;
import org.laurel.catalog.Version;
import org.laurel.database.Ids;
import org.laurel.people.Actor;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.laurel.portfolio.Submission;
import org.laurel.portfolio.Submissions;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts together all that is kept of a decision, so that it can be replayed, and says whose it was
/// to who has a reason to know: that act is kept as well.
@Component
class Replay {

  private static final int LONGEST_REASON = 500;

  private final ReviewStore reviews;
  private final DossierStore store;
  private final ApprovalStore approvals;
  private final Submissions submissions;
  private final Catalog catalog;
  private final People people;
  private final ReviewClock clock;
  private final Ids ids;
  private final Audit audit;

  Replay(
      ReviewStore reviews,
      DossierStore store,
      ApprovalStore approvals,
      Submissions submissions,
      Catalog catalog,
      People people,
      ReviewClock clock,
      Ids ids,
      Audit audit) {
    this.reviews = reviews;
    this.store = store;
    this.approvals = approvals;
    this.submissions = submissions;
    this.catalog = catalog;
    this.people = people;
    this.clock = clock;
    this.ids = ids;
    this.audit = audit;
  }

  @Transactional(readOnly = true)
  Dossier of(String code) {
    var review = review(code);
    var decided = store.decided(review.id()).orElseThrow(() -> new NotFound("This decision"));
    var origin = reviews.origin(review.id());
    var panel = reviews.panel(review.id());
    var version = catalog.version(review.version());
    var called = approvals.of(review.id()).map(it -> it.called(review)).orElse(Set.of());
    return new Dossier(
        code,
        version.design().title(),
        version.number(),
        panel.occasion(),
        origin.attempt(),
        origin.openedAt(),
        review.due(),
        decided.at().toInstant(),
        decided.rules(),
        panel.raters(),
        review.criteria(),
        called,
        version.design().rubric(),
        evidence(review, origin, version),
        store.ratings(review.id()).stream().map(it -> rated(review, it)).toList(),
        store.happened(review.id()).stream().map(it -> step(review, it)).toList(),
        decided.outcome(),
        store.findings(review.id()));
  }

  private Review review(String code) {
    return reviews.byCode(code).orElseThrow(() -> new NotFound("This decision"));
  }

  private List<Dossier.Evidence> evidence(Review review, Origin origin, Version version) {
    var items = submissions.of(origin.submission()).items();
    var copies = store.copies(review.id());
    return version.design().slots().stream()
        .map(slot ->
            new Dossier.Evidence(
                slot.code(),
                items.stream()
                    .filter(it -> it.slot().equals(slot.code()))
                    .map(Replay::hash)
                    .toList(),
                copies.stream()
                    .filter(it -> it.slot().equals(slot.code()))
                    .map(DossierStore.Copied::sha256)
                    .toList()))
        .filter(it -> !it.submitted().isEmpty())
        .toList();
  }

  private static String hash(Submission.Item it) {
    if (it.file() != null) return it.file().sha256();
    var words = Objects.requireNonNullElse(it.text(), Objects.requireNonNullElse(it.link(), ""));
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(words.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static Dossier.Rated rated(Review review, DossierStore.Given it) {
    return new Dossier.Rated(
        Alias.of(review.id(), it.assessor()), it.at(), List.copyOf(it.marks()));
  }

  private static Dossier.Step step(Review review, DossierStore.Happened it) {
    return new Dossier.Step(
        it.what(),
        it.by() == null ? null : Alias.of(review.id(), it.by()),
        it.words(),
        it.at().toInstant());
  }

  /// Says whose work and whose ratings these are, by alias; the teacher stands under an empty one.
  @Transactional
  Map<String, String> unmask(Actor actor, String code, String reason) {
    var words = reason.strip();
    if (words.isEmpty() || words.length() > LONGEST_REASON)
      throw new Refused("Say in 500 characters or fewer why you must know. The reason is kept.");
    var review = review(code);
    if (store.decided(review.id()).isEmpty())
      throw new Refused("It is not decided yet. Until then nobody may know whose it is.");
    var names = new LinkedHashMap<String, String>();
    names.put("", name(reviews.origin(review.id()).earner().value()));
    for (var it : store.ratings(review.id()))
      names.put(Alias.of(review.id(), it.assessor()), name(it.assessor()));
    store.unmask(ids.next(), review.id(), words, actor.id(), clock.now());
    audit.append(actor.id(), "review unmasked", review.id(), "A reason is kept with it.");
    return names;
  }

  private String name(UUID person) {
    return people.person(new Person.Id(person)).name();
  }
}
