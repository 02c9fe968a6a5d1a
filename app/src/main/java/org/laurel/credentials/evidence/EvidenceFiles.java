package org.laurel.credentials.evidence;

import java.util.UUID;
import org.laurel.credentials.views.Views;
import org.laurel.database.Identifier;
import org.laurel.files.Files;
import org.laurel.web.Everyone;
import org.laurel.web.NotFound;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Sends evidence that its earner has opened to everybody.
@Controller
@Everyone
class EvidenceFiles {

  private final OpenedEvidence evidence;
  private final Files files;
  private final Views views;

  EvidenceFiles(OpenedEvidence evidence, Files files, Views views) {
    this.evidence = evidence;
    this.files = files;
    this.views = views;
  }

  /// Whoever it is: what is open to everybody is read through the credential.
  private record Anybody(UUID value) implements Identifier {}

  @GetMapping("/credentials/{id}/evidence/{item}")
  ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable UUID item) {
    var piece = evidence.piece(id, item);
    var file = piece.file();
    if (file == null) throw new NotFound("This file");
    views.count(id, Views.Kind.EVIDENCE);
    return files.send(file, piece.name(), new Anybody(id), "evidence that is open to everybody");
  }
}
