package org.laurel.catalog.desk;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.AuthoredFile;
import org.laurel.catalog.Version;
import org.laurel.files.Files;
import org.laurel.files.StoredFile;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Refused;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The files of a draft: the work of an example, and what a lesson has to look at.
@Controller
@Requires(Role.AUTHOR)
@RequestMapping("/desk/{id}/attachment")
class AttachmentPages {

  /// As large as in a package.
  private static final int LARGEST = 20_000_000;

  private final Attachments attachments;
  private final Files files;

  AttachmentPages(Attachments attachments, Files files) {
    this.attachments = attachments;
    this.files = files;
  }

  /// @param at the place, as [Place#key] writes it
  @GetMapping
  ResponseEntity<byte[]> file(@PathVariable UUID id, @RequestParam String at) throws IOException {
    var file = attachments.read(new Version.Id(id), Place.parse(at));
    return AuthoredFile.sent(files, file, "attachment", CacheControl.noCache().cachePrivate());
  }

  @PostMapping
  String take(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam String at,
      @RequestParam(required = false) @Nullable MultipartFile file,
      RedirectAttributes next)
      throws IOException {
    var place = Place.parse(at);
    attachments.set(actor, new Version.Id(id), place, kept(file));
    next.addFlashAttribute("notice", "The file is there.");
    return "redirect:" + place.path(new Version.Id(id));
  }

  private StoredFile kept(@Nullable MultipartFile file) throws IOException {
    if (file == null || file.isEmpty()) throw new Refused("No file was sent. Choose one first.");
    if (file.getSize() > LARGEST)
      throw new Refused("The file is larger than 20 MB. Make it smaller, or give a link.");
    try (var content = file.getInputStream()) {
      return files.keep(content, String.valueOf(file.getOriginalFilename()));
    }
  }

  @PostMapping("/removal")
  String remove(
      Actor actor, @PathVariable UUID id, @RequestParam String at, RedirectAttributes next) {
    var place = Place.parse(at);
    attachments.remove(actor, new Version.Id(id), place);
    next.addFlashAttribute("notice", "Taken out. You can put it back until the next change.");
    return "redirect:" + place.path(new Version.Id(id));
  }
}
