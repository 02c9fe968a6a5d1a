package org.laurel.catalog;

import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Duration;
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

/// What anybody may read before deciding: the catalogue, and all about each offer.
@Controller
@Everyone
class OfferPages {

  private static final CacheControl PICTURES =
      CacheControl.maxAge(Duration.ofDays(30)).cachePublic();

  private final Offers offers;
  private final Files files;

  OfferPages(Offers offers, Files files) {
    this.offers = offers;
    this.files = files;
  }

  @Bean
  static MenuItem catalogueItem() {
    return new MenuItem("Catalogue", "/catalogue", MenuItem.ALL, 10);
  }

  @GetMapping("/catalogue")
  String catalogue(@Valid @ModelAttribute Wish wish, Model model) {
    model.addAttribute("shelf", offers.shelf(wish));
    return "catalog/catalogue";
  }

  @GetMapping("/catalogue/{slug}")
  String offer(@PathVariable String slug, Model model) {
    model.addAttribute("offer", offers.offer(slug));
    return "catalog/offer";
  }

  /// Pages add the content's digest to the address, so that a browser may keep the picture long.
  @GetMapping("/catalogue/{slug}/badge.png")
  ResponseEntity<byte[]> badge(@PathVariable String slug) throws IOException {
    var badge = offers.offer(slug).design().badge();
    try (var picture = files.open(badge)) {
      return ResponseEntity.ok()
          .cacheControl(PICTURES)
          .eTag(badge.sha256())
          .contentType(MediaType.IMAGE_PNG)
          .body(picture.readAllBytes());
    }
  }
}
