package org.laurel.files.uploads;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.files.disk.Unwritable;
import org.laurel.files.uploads.Upload.Id;
import org.laurel.web.Everyone;
import org.laurel.web.NotFound;
import org.laurel.web.Refused;
import org.laurel.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/// Speaks tus 1.0.0, to pages below `/uploads` and to programs below `/api/v1/uploads`.
@Controller
@SignedIn
@RequestMapping({"/uploads", "/api/v1/uploads"})
class UploadDoor {

  private final Uploads uploads;
  private final Receiving receiving;

  UploadDoor(Uploads uploads, Receiving receiving) {
    this.uploads = uploads;
    this.receiving = receiving;
  }

  /// In every answer; and a request in another version is not acted on.
  @ModelAttribute
  void speak(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Tus-Resumable", TusHeaders.VERSION);
    response.setHeader("Tus-Version", TusHeaders.VERSION);
    if (!request.getMethod().equals("OPTIONS")
        && !TusHeaders.VERSION.equals(request.getHeader("Tus-Resumable")))
      throw new Unfit(
          HttpStatus.PRECONDITION_FAILED, "Say `Tus-Resumable: 1.0.0`; no other is spoken here.");
  }

  @Everyone
  @RequestMapping(method = RequestMethod.OPTIONS)
  @Operation(summary = "Says which parts of the tus protocol are spoken here")
  ResponseEntity<Void> abilities() {
    return ResponseEntity.noContent()
        .header("Tus-Extension", TusHeaders.EXTENSIONS)
        .header("Tus-Max-Size", String.valueOf(Uploads.MOST))
        .header("Tus-Checksum-Algorithm", Checksum.ALGORITHMS)
        .build();
  }

  @PostMapping
  @Operation(summary = "Begins to upload a file in pieces (tus 1.0.0)")
  ResponseEntity<Void> begin(
      @Parameter(hidden = true) Principal person,
      HttpServletRequest request,
      @RequestHeader(name = "Upload-Length", required = false) @Nullable String length,
      @RequestHeader(name = "Upload-Metadata", required = false) @Nullable String metadata) {
    var size = TusHeaders.number("Upload-Length", length);
    if (size == 0)
      throw new Unfit(
          HttpStatus.BAD_REQUEST,
          "This file is empty. Check that it opens for you, and add it again.");
    if (size > Uploads.MOST) throw new Unfit(HttpStatus.CONTENT_TOO_LARGE, Uploads.TOO_LARGE);
    var upload = uploads.begin(owner(person), TusHeaders.name(metadata), size);
    return ResponseEntity.created(URI.create(request.getRequestURI() + "/" + upload.id().value()))
        .header("Upload-Expires", TusHeaders.date(upload.expiresAt()))
        .build();
  }

  @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
  @Operation(summary = "Says how much of the file is kept")
  ResponseEntity<Void> look(@Parameter(hidden = true) Principal person, @PathVariable UUID id) {
    var upload = uploads.own(owner(person), new Id(id));
    return ResponseEntity.ok()
        .header("Upload-Offset", String.valueOf(upload.received()))
        .header("Upload-Length", String.valueOf(upload.size()))
        .header("Upload-Expires", TusHeaders.date(upload.expiresAt()))
        .header("Cache-Control", "no-store")
        .build();
  }

  @PatchMapping("/{id}")
  @Operation(summary = "Adds a piece; what is answered is on the disk")
  ResponseEntity<Void> add(
      @Parameter(hidden = true) Principal person,
      @PathVariable UUID id,
      @RequestHeader(name = "Content-Type", defaultValue = "") String type,
      @RequestHeader(name = "Upload-Offset", required = false) @Nullable String offset,
      @RequestHeader(name = "Upload-Checksum", required = false) @Nullable String checksum,
      @Parameter(hidden = true) InputStream body)
      throws IOException {
    if (!type.equals(TusHeaders.PIECES))
      throw new Unfit(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send pieces as " + TusHeaders.PIECES);
    var from = TusHeaders.number("Upload-Offset", offset);
    var upload = uploads.own(owner(person), new Id(id));
    var kept =
        checksum == null
            ? receiving.append(upload, from, body)
            : receiving.appendChecked(upload, from, body, Checksum.of(checksum));
    return ResponseEntity.noContent()
        .header("Upload-Offset", String.valueOf(kept))
        .header("Upload-Expires", TusHeaders.date(upload.expiresAt()))
        .build();
  }

  @DeleteMapping("/{id}")
  @Operation(summary = "Stops an upload; nothing of it stays")
  ResponseEntity<Void> stop(@Parameter(hidden = true) Principal person, @PathVariable UUID id) {
    uploads.forget(uploads.own(owner(person), new Id(id)));
    return ResponseEntity.noContent().build();
  }

  private static UUID owner(Principal person) {
    return UUID.fromString(person.getName());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unfit(Unfit unfit) {
    return problem(unfit.status(), unfit);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> missing(NotFound missing) {
    return problem(HttpStatus.NOT_FOUND, missing);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refused refused) {
    return problem(
        refused instanceof Unwritable ? HttpStatus.INSUFFICIENT_STORAGE : HttpStatus.CONFLICT,
        refused);
  }

  private static ResponseEntity<ProblemDetail> problem(HttpStatusCode status, Exception why) {
    var sentence = String.valueOf(why.getMessage());
    return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, sentence)).build();
  }
}
