package org.laurel.catalog.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.laurel.audit.Audit;
import org.laurel.catalog.Manuscripts;
import org.laurel.catalog.Version;
import org.laurel.catalog.Version.Stage;
import org.laurel.catalog.desk.Draft.State;
import org.laurel.catalog.desk.SignOffStore.Standing;
import org.laurel.people.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The way of a draft to the teachers: review, sign-off by five aspects, a second person's release.
@Component
@Transactional
class Publishing {

  private final DraftStore store;
  private final SignOffStore signOffs;
  private final Manuscripts manuscripts;
  private final Mendings mendings;
  private final AuthorNotices notices;
  private final Audit audit;
  private final InstantSource clock;

  Publishing(
      DraftStore store,
      SignOffStore signOffs,
      Manuscripts manuscripts,
      Mendings mendings,
      AuthorNotices notices,
      Audit audit,
      InstantSource clock) {
    this.store = store;
    this.signOffs = signOffs;
    this.manuscripts = manuscripts;
    this.mendings = mendings;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  List<Standing> standing(Version.Id version) {
    return signOffs.standing(version, Paper.of(manuscripts.read(version)));
  }

  void send(Actor actor, Version.Id version) {
    var draft = store.lock(version);
    DraftPolicy.only(State.WRITING, draft, "Only a draft that is being written goes to review.");
    ReviewPolicy.nothingIsLeftToMend(mendings.of(manuscripts.read(version)));
    store.sent(version, clock.instant());
    notices.reviewIsAsked(actor, draft);
    audit.append(actor.id(), "version sent for review", version, "");
  }

  void takeBack(Actor actor, Version.Id version) {
    var draft = store.lock(version);
    DraftPolicy.only(State.IN_REVIEW, draft, "It is not in review, so it cannot be taken back.");
    store.sent(version, null);
    audit.append(actor.id(), "version taken back from review", version, "");
  }

  void sign(Actor actor, Version.Id version, Aspect aspect) {
    var draft = store.lock(version);
    DraftPolicy.only(State.IN_REVIEW, draft, "It is not in review. Ask for a review first.");
    ReviewPolicy.nobodySignsTheirOwnChange(actor, draft);
    var paper = Paper.of(manuscripts.read(version));
    signOffs.insert(version, aspect, aspect.seal(paper), actor.id());
    audit.append(actor.id(), "version signed off", version, aspect.title());
  }

  /// @param stage pilot or published
  void release(Actor actor, Version.Id version, Stage stage) {
    var draft = store.lock(version);
    DraftPolicy.packagesKeepTheirStage(draft);
    ReviewPolicy.releasesFollowAReview(draft, stage);
    ReviewPolicy.twoPersonsPublish(actor, draft);
    ReviewPolicy.nothingIsLeftToMend(mendings.of(manuscripts.read(version)));
    ReviewPolicy.everyAspectIsSigned(standing(version));
    manuscripts.advance(version, stage);
    notices.released(actor, draft, Objects.requireNonNull(draft.begunBy()), stage);
    audit.append(actor.id(), "version released", version, stage.title());
  }

  /// New teachers cannot start it any more; who works to it goes on.
  void retire(Actor actor, Version.Id version) {
    var draft = store.lock(version);
    DraftPolicy.packagesKeepTheirStage(draft);
    ReviewPolicy.onlyWhatIsReleasedRetires(draft);
    manuscripts.advance(version, Stage.RETIRED);
    audit.append(actor.id(), "version retired", version, "");
  }
}
