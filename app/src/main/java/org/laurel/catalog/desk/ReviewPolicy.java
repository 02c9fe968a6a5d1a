package org.laurel.catalog.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.laurel.catalog.Version.Stage;
import org.laurel.catalog.desk.Draft.State;
import org.laurel.catalog.desk.SignOffStore.Standing;
import org.laurel.people.Actor;
import org.laurel.web.Refused;

/// When a draft may go on to review and to teachers. Each rule throws [Refused] when it is broken.
final class ReviewPolicy {

  private ReviewPolicy() {}

  static void nothingIsLeftToMend(List<Mending> mendings) {
    if (!mendings.isEmpty())
      throw new Refused(Mending.count(mendings.size()) + ". The draft's page lists what to do.");
  }

  static void nobodySignsTheirOwnChange(Actor actor, Draft draft) {
    if (draft.wasChangedBy(actor.id()))
      throw new Refused("You wrote the last change. Ask another author to sign it off.");
  }

  static void releasesFollowAReview(Draft draft, Stage stage) {
    var fits =
        switch (stage) {
          case PILOT -> draft.state() == State.IN_REVIEW;
          case PUBLISHED -> draft.state() == State.IN_REVIEW || draft.state() == State.PILOT;
          case DRAFT, RETIRED -> false;
        };
    if (!fits) throw new Refused("It has to go through a review first. Ask for one.");
  }

  static void twoPersonsPublish(Actor actor, Draft draft) {
    if (draft.wasChangedBy(actor.id()))
      throw new Refused("You wrote the last change. Another author has to release it.");
  }

  static void everyAspectIsSigned(List<Standing> standing) {
    var open =
        standing.stream()
            .filter(it -> !it.isSigned())
            .map(it -> it.aspect().title())
            .collect(Collectors.joining(", "));
    if (!open.isEmpty())
      throw new Refused("Not everything is signed off for this text yet. Open are: " + open + ".");
  }

  static void onlyWhatIsReleasedRetires(Draft draft) {
    if (draft.state() != State.PILOT && draft.state() != State.PUBLISHED)
      throw new Refused("Only what teachers can start is retired. This is not open to them.");
  }
}
