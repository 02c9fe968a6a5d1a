package org.laurel.portfolio;

import java.util.Objects;
import java.util.UUID;
import org.laurel.files.Files;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Sends teachers the files that they put into their portfolios.
@Controller
@SignedIn
class OwnFilePages {

  private final Portfolios portfolios;
  private final Files files;

  OwnFilePages(Portfolios portfolios, Files files) {
    this.portfolios = portfolios;
    this.files = files;
  }

  @GetMapping("/artifacts/{id}")
  ResponseEntity<Resource> own(Actor actor, @PathVariable UUID id) {
    var artifact = portfolios.ownFile(actor, new Artifact.Id(id));
    var file = Objects.requireNonNull(artifact.file());
    return files.send(file, artifact.title(), actor.id(), "artifact " + id);
  }
}
