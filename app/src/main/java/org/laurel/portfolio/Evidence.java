package org.laurel.portfolio;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.laurel.files.Files;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.portfolio.Artifact.Students;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;

/// Puts evidence into the slots of the actor's own portfolio, takes it out, and puts it back.
@Component
class Evidence {

  private final Portfolios portfolios;
  private final Placing placing;
  private final PlacementStore placements;
  private final Files files;

  Evidence(Portfolios portfolios, Placing placing, PlacementStore placements, Files files) {
    this.portfolios = portfolios;
    this.placing = placing;
    this.placements = placements;
    this.files = files;
  }

  /// Where something goes: an enrollment and the code of a slot.
  record Place(Enrollment.Id enrollment, String slot) {}

  /// The file is kept before a transaction opens, because a slow phone may take minutes to send it.
  Artifact addFile(
      Actor actor, Place place, InputStream content, String name, @Nullable Students students) {
    SlotPolicy.slot(portfolios.own(actor, place.enrollment()), place.slot());
    return add(actor, place, Content.file(name, files.keep(content, name), students));
  }

  Artifact addLink(Actor actor, Place place, String link, @Nullable Students students) {
    return add(actor, place, Content.link(link, students));
  }

  Artifact addText(Actor actor, Place place, String title, String text) {
    if (text.isBlank()) throw new Refused("The text is empty. Write something, and save it then.");
    return add(actor, place, Content.text(title, text));
  }

  private Artifact add(Actor actor, Place place, Content content) {
    return portfolios.change(
        actor, place, (portfolio, slot) -> placing.put(actor, portfolio, slot, content));
  }

  /// @return the code of the slot that it was in
  String remove(Actor actor, Enrollment.Id enrollment, Artifact.Id id) {
    return portfolios.change(
        actor,
        placeOf(actor, enrollment, id),
        (_, slot) -> {
          placements.remove(id, enrollment);
          return slot.code();
        });
  }

  /// @return the code of the slot that it is in again
  String putBack(Actor actor, Enrollment.Id enrollment, Artifact.Id id) {
    return portfolios.change(
        actor,
        placeOf(actor, enrollment, id),
        (_, slot) -> {
          placements.putBack(id, enrollment);
          return slot.code();
        });
  }

  private Place placeOf(Actor actor, Enrollment.Id enrollment, Artifact.Id id) {
    return portfolios.own(actor, enrollment).artifacts().stream()
        .filter(it -> it.id().equals(id))
        .map(it -> new Place(enrollment, it.slot()))
        .findFirst()
        .orElseThrow(() -> new NotFound("This piece of evidence"));
  }
}
