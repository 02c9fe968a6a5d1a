package org.laurel.portfolio;

import java.util.List;
import java.util.UUID;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.people.SignedIn;
import org.laurel.portfolio.Draft.Conflict;
import org.laurel.portfolio.Draft.Saved;
import org.laurel.web.Errors;
import org.laurel.web.Errors.Mistake;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Saves what a teacher writes: by a button, or every few seconds by `draft.js`.
@Controller
@SignedIn
@RequestMapping("/enrollments/{id}/slots/{code}")
class DraftPages {

  private final Drafts drafts;
  private final EvidenceView view;

  DraftPages(Drafts drafts, EvidenceView view) {
    this.drafts = drafts;
    this.view = view;
  }

  @PostMapping("/text")
  ModelAndView save(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable String code,
      @RequestParam String text,
      @RequestParam(defaultValue = "0") int version,
      RedirectAttributes next) {
    try {
      return switch (drafts.save(actor, ArtifactPages.place(id, code), plain(text), version)) {
        case Saved _ -> ArtifactPages.saved(id, code, next, "Saved.");
        case Conflict _ -> wrong(actor, id, code, text, DraftApi.ELSEWHERE, HttpStatus.CONFLICT);
      };
    } catch (Refused refused) {
      var sentence = String.valueOf(refused.getMessage());
      return wrong(actor, id, code, text, sentence, HttpStatus.BAD_REQUEST);
    }
  }

  private ModelAndView wrong(
      Actor actor, UUID id, String code, String text, String sentence, HttpStatus status) {
    var errors = new Errors(List.of(new Mistake("text-" + code, sentence)));
    var unsaved = new EvidenceView.Unsaved(code, text);
    return view.page(actor, new Enrollment.Id(id), errors, unsaved, status);
  }

  /// The same for a script.
  @PostMapping(path = "/text", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> saveQuietly(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable String code,
      @RequestParam String text,
      @RequestParam(defaultValue = "0") int version) {
    try {
      return DraftApi.answer(
          drafts.save(actor, ArtifactPages.place(id, code), plain(text), version));
    } catch (Refused refused) {
      var sentence = String.valueOf(refused.getMessage());
      return ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, sentence))
          .build();
    }
  }

  /// Begins the text with the author's form, where nothing is written yet.
  @PostMapping("/template")
  ModelAndView useTemplate(
      Actor actor, @PathVariable UUID id, @PathVariable String code, RedirectAttributes next) {
    drafts.beginWithTemplate(actor, ArtifactPages.place(id, code));
    return ArtifactPages.saved(id, code, next, "The template is in your text. Fill it in.");
  }

  /// Browsers send line ends as two characters; one is what was typed.
  private static String plain(String text) {
    return text.replace("\r\n", "\n");
  }
}
