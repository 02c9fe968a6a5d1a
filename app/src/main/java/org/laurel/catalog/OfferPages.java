package org.laurel.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.DAYS;

import jakarta.validation.Valid;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.laurel.files.Files;
import org.laurel.web.Everyone;
import org.laurel.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What anybody may read before deciding: the catalogue, and all about each offer.
@Controller
@Everyone
class OfferPages {

  private static final CacheControl PICTURES = CacheControl.maxAge(30, DAYS).cachePublic();
  private static final MediaType SVG = new MediaType("image", "svg+xml", UTF_8);

  private final Offers offers;
  private final OfferedDesigns designs;
  private final Files files;

  OfferPages(Offers offers, OfferedDesigns designs, Files files) {
    this.offers = offers;
    this.designs = designs;
    this.files = files;
  }

  @Bean
  static MenuItem catalogueItem() {
    return new MenuItem("Catalogue", "/catalogue", MenuItem.ALL, 10);
  }

  /// Most visitors ask for nothing in particular yet. To bind and check eight fields that are not
  /// there would take a quarter of the page's time.
  @GetMapping(
      path = "/catalogue",
      params = {
        "!query",
        "!subject",
        "!grades",
        "!maxHours",
        "!counts",
        "!standard",
        "!program",
        "!page"
      })
  String everything(Model model) {
    return catalogue(Wish.ANYTHING, model);
  }

  @GetMapping("/catalogue")
  String catalogue(@Valid @ModelAttribute Wish wish, Model model) {
    model.addAttribute("shelf", offers.shelf(wish));
    return "catalog/catalogue";
  }

  @GetMapping("/catalogue/{slug}")
  String offer(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable Integer version,
      Model model) {
    model.addAttribute("offer", offers.offer(slug, version));
    return "catalog/offer";
  }

  /// Pages add the version to the address, whose picture never changes: browsers may keep it long.
  @GetMapping("/catalogue/{slug}/badge.png")
  ResponseEntity<byte[]> badge(
      @PathVariable String slug, @RequestParam(required = false) @Nullable Integer version)
      throws IOException {
    var badge = designs.design(slug, version).badge();
    try (var picture = files.open(badge)) {
      return ResponseEntity.ok()
          .cacheControl(PICTURES)
          .eTag(badge.sha256())
          .contentType(MediaType.IMAGE_PNG)
          .body(picture.readAllBytes());
    }
  }

  /// A drawing weighs a twentieth of its picture. It comes from an author, so it may run nothing.
  @GetMapping("/catalogue/{slug}/badge.svg")
  ResponseEntity<?> drawing(
      @PathVariable String slug, @RequestParam(required = false) @Nullable Integer version)
      throws IOException {
    var drawing = designs.design(slug, version).drawing();
    if (drawing == null) return badge(slug, version);
    return ResponseEntity.ok()
        .cacheControl(PICTURES)
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .contentType(SVG)
        .body(drawing);
  }
}
