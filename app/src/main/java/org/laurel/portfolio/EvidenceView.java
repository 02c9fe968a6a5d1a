package org.laurel.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.EvidenceSlot;
import org.laurel.learning.Enrollment;
import org.laurel.people.Actor;
import org.laurel.portfolio.GuideTexts.Texts;
import org.laurel.web.Errors;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Draws the evidence page, with or without something that went wrong on it.
@Component
class EvidenceView {

  private final NameSearch portfolios;
  private final ReviewPromise promise;
  private final GuideTexts guides;

  EvidenceView(NameSearch portfolios, ReviewPromise promise, GuideTexts guides) {
    this.portfolios = portfolios;
    this.promise = promise;
    this.guides = guides;
  }

  /// A slot as the page shows it.
  ///
  /// @param unsaved what the teacher wrote while somebody saved another text, or null
  public record Task(
      EvidenceSlot slot,
      Texts texts,
      List<Artifact> artifacts,
      List<Artifact> removed,
      Draft draft,
      @Nullable String unsaved,
      boolean canChange,
      List<String> missing,
      List<String> warnings) {

    public boolean isDone() {
      return !artifacts.isEmpty() && missing.isEmpty();
    }

    public boolean takesFiles() {
      return SlotPolicy.takesFiles(slot);
    }

    public boolean takes(String kind) {
      return slot.accepts().contains(kind);
    }

    public String takenInWords() {
      return SlotPolicy.inWords(slot);
    }
  }

  /// What a teacher wrote in a slot while another text was saved there.
  record Unsaved(String slot, String text) {}

  ModelAndView page(Actor actor, Enrollment.Id id) {
    return page(actor, id, Errors.NONE, null, HttpStatus.OK);
  }

  ModelAndView page(
      Actor actor, Enrollment.Id id, Refused refused, String field, HttpStatus status) {
    return page(actor, id, Errors.at(field, refused), null, status);
  }

  ModelAndView page(
      Actor actor, Enrollment.Id id, Errors errors, @Nullable Unsaved unsaved, HttpStatus status) {
    var portfolio = portfolios.searched(actor, id);
    var check = portfolio.check();
    var page = new ModelAndView("portfolio/evidence", status);
    page.addObject("portfolio", portfolio).addObject("check", check).addObject("errors", errors);
    page.addObject("promise", promise(portfolio));
    page.addObject(
        "tasks",
        portfolio.way().slots().stream()
            .map(slot -> task(portfolio, check, slot, unsaved))
            .toList());
    return page;
  }

  private String promise(Portfolio portfolio) {
    var submitted = portfolio.opening().submittedAt();
    return submitted == null ? "" : promise.dayAfter(submitted);
  }

  private Task task(
      Portfolio portfolio, Check check, EvidenceSlot slot, @Nullable Unsaved unsaved) {
    return new Task(
        slot,
        guides.of(portfolio.version(), slot),
        portfolio.placedIn(slot.code()),
        portfolio.removedFrom(slot.code()),
        Draft.in(portfolio, slot),
        unsaved != null && unsaved.slot().equals(slot.code()) ? unsaved.text() : null,
        portfolio.canChange(slot),
        check.missingIn(slot.code()),
        check.warningsIn(slot.code()));
  }
}
