package org.laurel.catalog;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.OfferedDesigns.Offered;
import org.laurel.standards.Competency;
import org.laurel.web.Everyone;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The catalogue for programs.
@RestController
@Everyone
@RequestMapping("/api/v1/micro-credentials")
class CatalogApi {

  private final Offers offers;
  private final OfferedDesigns designs;

  CatalogApi(Offers offers, OfferedDesigns designs) {
    this.offers = offers;
    this.designs = designs;
  }

  public record Found(List<Item> items, int total) {}

  public record Item(String slug, String title, String tagline, String program, BigDecimal hours) {}

  public record MicroCredential(
      String slug,
      UUID version,
      int number,
      String program,
      String title,
      String tagline,
      String competency,
      Design.Audience audience,
      List<AccountHours> hours,
      Design.TimeGuess timeGuess,
      List<Alignment> alignments,
      List<Design.Course> courses,
      List<EvidenceSlot> slots,
      Rubric rubric,
      Design.@Nullable Test test,
      List<ExternalScore> scores,
      List<Route> routes,
      List<Example> examples,
      @Nullable Foundation foundation,
      String overview,
      String learningPlan,
      String value) {}

  /// @param text Markdown
  /// @param because why it reaches this level
  public record Example(
      String code, String title, String criterion, String level, String text, String because) {}

  public record AccountHours(
      HoursAccount account, BigDecimal planned, BigDecimal required, Hours.Rule rule) {}

  public record Alignment(
      String framework, String title, String version, String code, String statement) {}

  @GetMapping
  @Operation(summary = "Find micro-credentials that are open to new teachers, 12 to a page")
  Found find(@Valid @ModelAttribute @ParameterObject Wish wish) {
    var shelf = offers.shelf(wish);
    return new Found(
        shelf.offers().stream()
            .map(it -> new Item(it.slug(), it.title(), it.tagline(), it.program(), it.hours()))
            .toList(),
        shelf.total());
  }

  @GetMapping("/{slug}")
  @Operation(summary = "Read all that a micro-credential asks, teaches and promises")
  MicroCredential read(
      @PathVariable String slug, @RequestParam(required = false) @Nullable Integer version) {
    return body(designs.find(slug, version));
  }

  private static MicroCredential body(Offered offer) {
    var design = offer.design();
    return new MicroCredential(
        offer.head().slug(),
        offer.head().id().value(),
        offer.head().number(),
        offer.head().program(),
        design.title(),
        design.tagline(),
        design.competency(),
        design.audience(),
        Stream.of(HoursAccount.values()).map(it -> hours(it, design.hours(it))).toList(),
        design.timeGuess(),
        offer.standards().stream().map(CatalogApi::alignment).toList(),
        design.courses(),
        design.slots(),
        design.rubric(),
        design.test(),
        design.scores(),
        design.routes(),
        design.examples().stream().map(CatalogApi::example).toList(),
        design.foundation(),
        design.overview(),
        design.learningPlan(),
        design.value());
  }

  private static Example example(ScoredExample it) {
    return new Example(it.code(), it.title(), it.criterion(), it.level(), it.text(), it.because());
  }

  private static AccountHours hours(HoursAccount account, Hours hours) {
    return new AccountHours(account, hours.planned(), hours.required(), hours.rule());
  }

  private static Alignment alignment(Competency it) {
    return new Alignment(it.framework(), it.title(), it.version(), it.code(), it.statement());
  }
}
