package org.laurel.portfolio;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.portfolio.Artifact.Students;
import org.laurel.portfolio.Evidence.Place;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Evidence for programs.
@RestController
@SignedIn
@RequestMapping("/api/v1/enrollments/{id}")
class EvidenceApi {

  private final Evidence evidence;

  EvidenceApi(Evidence evidence) {
    this.evidence = evidence;
  }

  public record ArtifactBody(UUID id, String slot, String name, String type, @Nullable Long size) {

    static ArtifactBody of(Artifact it) {
      var file = it.file();
      return new ArtifactBody(
          it.id().value(),
          it.slot(),
          it.title(),
          file == null ? it.kind().toLowerCase(java.util.Locale.ROOT) : file.type().mediaType(),
          file == null ? null : file.size());
    }
  }

  @PostMapping(path = "/artifacts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Puts one file, text or link into a slot")
  ResponseEntity<ArtifactBody> add(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam String slot,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable String link,
      @RequestParam(required = false) @Nullable String title,
      @RequestParam(required = false) @Nullable Students students)
      throws IOException {
    var place = ArtifactPages.place(id, slot);
    var artifact = one(actor, place, file, text, link, title, students);
    return ResponseEntity.created(URI.create("/artifacts/" + artifact.id().value()))
        .body(ArtifactBody.of(artifact));
  }

  private Artifact one(
      Actor actor,
      Place place,
      @Nullable MultipartFile file,
      @Nullable String text,
      @Nullable String link,
      @Nullable String title,
      @Nullable Students students)
      throws IOException {
    if (Stream.of(file, text, link).filter(Objects::nonNull).count() != 1)
      throw new Refused("Send exactly one of `file`, `text` and `link`.");
    if (text != null) return evidence.addText(actor, place, SlotPolicy.title(title, "Text"), text);
    if (link != null) return evidence.addLink(actor, place, link, students);
    var upload = Objects.requireNonNull(file);
    var name = Objects.requireNonNullElse(title, upload.getOriginalFilename());
    try (var content = upload.getInputStream()) {
      return evidence.addFile(actor, place, content, SlotPolicy.title(name, "file"), students);
    }
  }

  @DeleteMapping("/artifacts/{artifact}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Takes an artifact out of its slot")
  void remove(Actor actor, @PathVariable UUID id, @PathVariable UUID artifact) {
    evidence.remove(actor, new Enrollment.Id(id), new Artifact.Id(artifact));
  }
}
