package org.laurel.catalog.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Manuscripts;
import org.laurel.catalog.Version;
import org.laurel.files.Files;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Refused;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The picture of a draft's badge.
@Controller
@Requires(Role.AUTHOR)
@RequestMapping("/desk/{id}/badge")
class BadgePages {

  private static final MediaType SVG = new MediaType("image", "svg+xml", UTF_8);
  private static final String NOTHING_RUNS =
      "default-src 'none'; style-src 'unsafe-inline'; sandbox";

  private final Badges badges;
  private final Manuscripts manuscripts;
  private final BadgeIntake intake;
  private final Files files;

  BadgePages(Badges badges, Manuscripts manuscripts, BadgeIntake intake, Files files) {
    this.badges = badges;
    this.manuscripts = manuscripts;
    this.intake = intake;
    this.files = files;
  }

  /// The drawing where there is one, which weighs less. It comes from an author, so it may run
  /// nothing.
  @GetMapping
  ResponseEntity<byte[]> badge(@PathVariable UUID id) throws IOException {
    var design = manuscripts.read(new Version.Id(id)).design();
    if (design.drawing() != null)
      return ResponseEntity.ok()
          .cacheControl(CacheControl.noCache().cachePrivate())
          .header("Content-Security-Policy", NOTHING_RUNS)
          .contentType(SVG)
          .body(design.drawing().getBytes(UTF_8));
    try (var picture = files.open(design.badge())) {
      return ResponseEntity.ok()
          .cacheControl(CacheControl.noCache().cachePrivate())
          .eTag(design.badge().sha256())
          .contentType(MediaType.IMAGE_PNG)
          .body(picture.readAllBytes());
    }
  }

  /// The drawing belongs to its picture, so a new picture drops the drawing of the old one.
  @PostMapping
  String take(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable MultipartFile picture,
      @RequestParam(required = false) @Nullable MultipartFile drawing,
      RedirectAttributes next)
      throws IOException {
    if (picture == null || picture.isEmpty())
      throw new Refused("No picture was sent. Choose a PNG file of the badge.");
    var drawn = drawing == null || drawing.isEmpty() ? null : BadgeIntake.drawing(drawing);
    badges.set(actor, new Version.Id(id), intake.picture(picture), drawn);
    next.addFlashAttribute("notice", "The new badge is there.");
    return "redirect:" + Place.of(Section.BADGE).path(new Version.Id(id));
  }
}
