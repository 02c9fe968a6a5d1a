package org.laurel.portfolio;

import java.util.UUID;
import org.laurel.files.Files;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.web.NotFound;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Sends teachers the files that they keep.
@Controller
@SignedIn
class OwnFilePages {

  private final Library library;
  private final Files files;

  OwnFilePages(Library library, Files files) {
    this.library = library;
    this.files = files;
  }

  @GetMapping("/artifacts/{id}")
  ResponseEntity<Resource> own(Actor actor, @PathVariable UUID id) {
    var artifact = library.own(actor, new Artifact.Id(id)).artifact();
    var file = artifact.file();
    if (file == null) throw new NotFound("This file");
    return files.send(file, artifact.title(), actor.id(), "artifact " + id);
  }
}
