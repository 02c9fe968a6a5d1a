package org.laurel.catalog.qti;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.ItemBank;
import org.laurel.catalog.Version;
import org.laurel.people.Actor;
import org.laurel.people.Requires;
import org.laurel.people.Role;
import org.laurel.web.Errors;
import org.laurel.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The questions of a draft's test, and where an author brings in more.
@Controller
@Requires(Role.AUTHOR)
@RequestMapping("/library/versions/{id}/items")
class QtiPages {

  private static final String LEFT = "left";

  private final ItemBank bank;
  private final QtiImport imports;

  QtiPages(ItemBank bank, QtiImport imports) {
    this.bank = bank;
    this.imports = imports;
  }

  @GetMapping
  ModelAndView items(@PathVariable UUID id) {
    return page(id, Errors.NONE, "", HttpStatus.OK);
  }

  private ModelAndView page(UUID id, Errors errors, String scale, HttpStatus status) {
    return new ModelAndView("catalog/qti/items", status)
        .addObject("draft", bank.draft(new Version.Id(id)))
        .addObject("scale", scale)
        .addObject("errors", errors);
  }

  @PostMapping
  ModelAndView take(
      Actor author,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String scale,
      @RequestParam(required = false) @Nullable MultipartFile file,
      RedirectAttributes answer)
      throws IOException {
    try {
      var name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
      var report = imports.take(author, new Version.Id(id), scale, bytes(file), name);
      answer.addFlashAttribute("notice", report.sentence());
      answer.addFlashAttribute(LEFT, report.left());
      return new ModelAndView("redirect:/library/versions/" + id + "/items");
    } catch (Refused refused) {
      return page(id, Errors.at("file", refused), scale, HttpStatus.BAD_REQUEST);
    }
  }

  private static byte[] bytes(@Nullable MultipartFile file) throws IOException {
    if (file == null || file.isEmpty())
      throw new Refused("No file was sent. Choose a QTI file, one that ends in .xml or .zip.");
    if (file.getSize() > QtiFile.MOST_BYTES)
      throw new Refused(
          "The file is too large: 20 MB is the most. Export fewer questions at once.");
    return file.getBytes();
  }
}
