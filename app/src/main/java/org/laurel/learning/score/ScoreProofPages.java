package org.laurel.learning.score;

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

/// Sends the proof of a score to those who may see it.
@Controller
@SignedIn
class ScoreProofPages {

  private final Scores scores;
  private final Files files;

  ScoreProofPages(Scores scores, Files files) {
    this.scores = scores;
    this.files = files;
  }

  @GetMapping("/scores/{entry}/proof")
  ResponseEntity<Resource> proof(Actor actor, @PathVariable UUID entry) {
    var proof = scores.proof(actor, new ScoreEntry.Id(entry)).proof();
    var file = Objects.requireNonNull(proof.file());
    return files.send(file, proof.name(), actor.id(), "score " + entry);
  }
}
