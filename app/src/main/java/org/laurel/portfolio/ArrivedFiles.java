package org.laurel.portfolio;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.files.Files;
import org.laurel.people.Actor;
import org.laurel.portfolio.Artifact.Students;
import org.laurel.portfolio.Evidence.Place;
import org.laurel.web.Refused;
import org.springframework.stereotype.Component;

/// Puts files that came in pieces into slots.
@Component
class ArrivedFiles {

  private final Portfolios portfolios;
  private final Placing placing;
  private final Files files;

  ArrivedFiles(Portfolios portfolios, Placing placing, Files files) {
    this.portfolios = portfolios;
    this.placing = placing;
    this.files = files;
  }

  /// The file is kept before a transaction opens; the slot and the end of the upload are one, so
  /// that the same upload, told twice, lies there once.
  Artifact add(Actor actor, Place place, UUID upload, @Nullable Students students) {
    SlotPolicy.slot(portfolios.own(actor, place.enrollment()), place.slot());
    var arrived = files.keep(upload, actor.id());
    try {
      var artifact =
          portfolios.change(
              actor,
              place,
              (portfolio, slot) -> {
                files.close(arrived);
                var content = Content.file(arrived.name(), arrived.file(), students);
                return placing.put(actor, portfolio, slot, content);
              });
      files.forget(arrived);
      return artifact;
    } catch (Refused refused) {
      files.forget(arrived);
      throw refused;
    }
  }
}
